import { createHash } from 'node:crypto';

/**
 * A place in a list as callers get it: to be given back as it is, and to this list alone.
 * @param list names the list, such as `contracts` or `usage/C-1`
 */
export function writeCursor(list: string, place: string): string {
  return `${Buffer.from(place).toString('base64url')}.${sumOf(list, place)}`;
}

/** The place that a cursor names; undefined for one that was made up, or comes from another list. */
export function readCursor(list: string, cursor: string): string | undefined {
  const place = Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString();
  return writeCursor(list, place) === cursor ? place : undefined;
}

/** Short, since it holds against mistakes: a cursor that is forged gives nothing that the list would not give. */
function sumOf(list: string, place: string): string {
  return createHash('sha256').update(`${list}\n${place}`).digest('base64url').slice(0, 11);
}
