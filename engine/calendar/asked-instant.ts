import { parseInstant } from './instant.ts';
import type { Pointer } from '../catalog/place.ts';
import { problem, type Issue } from '../issue.ts';

/** Instants that are asked about: far enough for any contract, and written with a four-digit year in every zone. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** Epoch milliseconds of an instant with its offset; undefined for another text, or beyond the years 1900 to 2199. */
export function readInstant(text: string): number | undefined {
  const at = parseInstant(text);
  return at !== undefined && at >= EARLIEST && at < LATEST ? at : undefined;
}

/** The issue of an instant that cannot be read. */
export function badInstant(text: string, pointer: Pointer): Issue {
  const detail = `\`${text}\` is no instant with an offset between 1900 and 2200, such as \`2026-11-23T10:00:00+01:00\``;
  return problem('bad-instant', pointer, detail);
}
