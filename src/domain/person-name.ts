/**
 * The readable names in a cell of assignees or contacts: `[Bob_Braden_2][Dave_Katz]` names Bob Braden
 * and Dave Katz. The registry writes people and organisations as ids; a number at the end only tells
 * namesakes apart.
 */
export function personNames(cell: string): readonly string[] {
  const ids = Array.from(cell.matchAll(/\[([^[\]]+)\]/g), ([, id]) => id ?? '');
  return (ids.length === 0 ? [cell] : ids).map(readable).filter((name) => name !== '');
}

function readable(id: string): string {
  return id.replace(/_\d+$/, '').replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
}
