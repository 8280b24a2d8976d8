import { DECODED_COLUMNS, endsText, processText, sortRows } from '#domain/decode/decoded-table.ts';
import type { DecodedColumn } from '#domain/decode/decoded-table.ts';
import type { ExplainedPort } from '#domain/decode/explain.ts';
import { decodeWords as words } from './decode-words.ts';

/** Rows put on the screen at once; more come on request, so that ten thousand lines stay quick. */
const ROWS_AT_ONCE = 100;

/** How a result is ordered. */
interface Order {
  readonly key: DecodedColumn['key'];
  readonly descending: boolean;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function portCell(row: ExplainedPort): Node[] {
  const transport = row.observation.transport?.toUpperCase() ?? '';
  if (row.port === null) return [element('span', '', words.say('notNamed'))];
  const link = document.createElement('a');
  link.href = `/ports/${row.port}${row.observation.state === 'in-use' ? '#check' : ''}`;
  link.className = 'decoded-port';
  link.textContent = String(row.port);
  return [link, element('small', '', ` ${transport}`), element('div', 'quiet', row.names.join(', '))];
}

function cellNodes(column: DecodedColumn, row: ExplainedPort): Node[] {
  if (column.key === 'port') return portCell(row);
  if (column.key === 'bound')
    return [element('code', '', endsText(row)), element('div', 'quiet', row.bind.words)];
  if (column.key === 'process') {
    return [element('span', '', processText(row)), element('div', 'quiet', row.processNote ?? '')];
  }
  return [element('span', '', column.text(row))];
}

function tableRow(row: ExplainedPort): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.setAttribute('role', 'row');
  made.dataset.reach = row.bind.reach;
  for (const column of DECODED_COLUMNS) {
    const cell = document.createElement('td');
    cell.setAttribute('role', 'cell');
    cell.dataset.label = words.say(column.key);
    cell.append(...cellNodes(column, row));
    if (column.text(row) === '') cell.className = 'empty';
    made.append(cell);
  }
  return made;
}

/** The decoder's result: a table that sorts and grows on request. */
export class ResultTable {
  readonly #head: HTMLTableRowElement;
  readonly #body: HTMLTableSectionElement;
  readonly #more: HTMLButtonElement;
  #rows: readonly ExplainedPort[] = [];
  #shown = 0;
  #order: Order = { key: 'line', descending: false };

  constructor(table: HTMLTableElement, more: HTMLButtonElement) {
    table.replaceChildren();
    this.#head = table.createTHead().insertRow();
    this.#body = table.createTBody();
    this.#more = more;
    more.addEventListener('click', () => this.#showMore());
    for (const made of [table.tHead, this.#body]) made?.setAttribute('role', 'rowgroup');
    this.#head.setAttribute('role', 'row');
    this.#head.append(...DECODED_COLUMNS.map((column) => this.#heading(column)));
  }

  /** The rows as they are ordered now. */
  get rows(): readonly ExplainedPort[] {
    return this.#rows;
  }

  show(rows: readonly ExplainedPort[]): void {
    this.#rows = sortRows(rows, this.#order.key, this.#order.descending);
    this.#body.replaceChildren();
    this.#shown = 0;
    this.#showMore();
    for (const [index, heading] of [...this.#head.cells].entries()) {
      const button = heading.querySelector('button');
      const column = DECODED_COLUMNS[index];
      if (button !== null && column !== undefined) button.textContent = words.say(column.key);
      words.mark(heading);
      const mine = heading.dataset.key === this.#order.key;
      heading.setAttribute(
        'aria-sort',
        mine ? (this.#order.descending ? 'descending' : 'ascending') : 'none',
      );
    }
  }

  #heading({ key, heading }: DecodedColumn): HTMLTableCellElement {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.setAttribute('role', 'columnheader');
    cell.dataset.key = key;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = heading;
    button.addEventListener('click', () => {
      this.#order = { key, descending: this.#order.key === key && !this.#order.descending };
      this.show(this.#rows);
    });
    cell.append(button);
    return cell;
  }

  #showMore(): void {
    const until = Math.min(this.#rows.length, this.#shown + ROWS_AT_ONCE);
    this.#body.append(...this.#rows.slice(this.#shown, until).map(tableRow));
    this.#shown = until;
    const left = this.#rows.length - until;
    this.#more.hidden = left === 0;
    this.#more.textContent = words.say('show', {
      count: Math.min(left, ROWS_AT_ONCE),
      left: words.number(left),
    });
  }
}
