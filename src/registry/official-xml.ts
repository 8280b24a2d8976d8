import type { RegistryRecord } from '#domain/registry-record.ts';
import { OfficialFileError } from './official-file-error.ts';
import { parseRecord } from './parse-record.ts';
import { elementsNamed, parseXml, type XmlElement, type XmlNode } from './xml-tree.ts';

/** IANA's XML, read. */
export interface OfficialXml {
  /** The file's own date, `YYYY-MM-DD`. */
  readonly updated: string;
  readonly records: readonly RegistryRecord[];
}

/**
 * Reads IANA's XML into the same records that its CSV has.
 * Throws an OfficialFileError for anything that is not the whole registry in that form.
 */
export function readOfficialXml(text: string): OfficialXml {
  const root = parseXml(text);
  if (root.name !== 'registry' || root.attributes['id'] !== 'service-names-port-numbers') {
    throw new OfficialFileError(
      "the file is another XML than IANA's registry of service names and port numbers",
    );
  }
  const updated = elementsNamed(root, 'updated').map(textOf).join('');
  if (!/^\d{4}-\d\d-\d\d$/.test(updated)) {
    throw new OfficialFileError(`the file's date, <updated>, is "${updated}": expected YYYY-MM-DD`);
  }
  const records = elementsNamed(root, 'record').map((record, index) =>
    parseRecord(cellsOf(record), `record ${index + 1}`),
  );
  return { updated, records };
}

function cellsOf(record: XmlElement): Readonly<Record<string, string>> {
  const cell = (name: string) => elementsNamed(record, name).map(textOf).join('\n');
  const xrefs = elementsNamed(record, 'xref');
  const contact = xrefs.filter(isPerson).map(citation).join('');
  const assignees = elementsNamed(record, 'assignee');
  return {
    serviceName: cell('name'),
    portNumber: cell('number'),
    transportProtocol: cell('protocol'),
    description: cell('description'),
    /* Without an element of its own, the assignee is the contact. */
    assignee: assignees.length === 0 ? contact : assignees.map(textOf).join(''),
    contact,
    registrationDate: record.attributes['date'] ?? '',
    modificationDate: record.attributes['updated'] ?? '',
    reference: xrefs
      .filter((xref) => !isPerson(xref))
      .map(citation)
      .join(''),
    serviceCode: cell('sc'),
    unauthorizedUse: cell('unauthorized'),
    assignmentNotes: cell('note'),
  };
}

function isPerson({ attributes }: XmlElement): boolean {
  return attributes['type'] === 'person';
}

/** A reference as the CSV writes it: `[RFC6335]`, `[Jon_Postel]`, or the words inside the element. */
function citation(xref: XmlElement): string {
  const words = textOf(xref);
  if (words !== '') return `[${words}]`;
  const { type, data = '' } = xref.attributes;
  return `[${type === 'rfc' ? data.toUpperCase() : data.replace(/^RFC-ietf/i, 'RFC-ietf')}]`;
}

function textOf({ children }: XmlElement): string {
  return children.map(textOfNode).join('').trim();
}

function textOfNode(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'xref' ? citation(node) : node.children.map(textOfNode).join('');
}
