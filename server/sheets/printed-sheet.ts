import { createHash } from 'node:crypto';
import { buildSheet, type Outcome, type SheetChoice } from '../../engine/index.ts';
import { findRevision, type RevisionQuery } from '../commands/find-revision.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import type { SheetFormat } from './sheet-formats.ts';

/** Which sheet is meant: of an offering, in a revision, with some of its tiers, in a language and a format. */
export type SheetQuery = SheetChoice & {
  readonly catalog: string;
  readonly offering: string;
  readonly revision: RevisionQuery;
  readonly format: SheetFormat;
};

/** A sheet as it is sent; the tag changes whenever the text does. */
export type PrintedSheet = { readonly text: string; readonly tag: string };

/** How many printed sheets are kept; the one that was printed first makes room. */
const KEPT = 500;

/** A press over these surroundings: it prints each sheet once, since a revision never changes. */
export function openPress(around: Surroundings): (query: SheetQuery) => Outcome<PrintedSheet> {
  const kept = new Map<string, PrintedSheet>();
  return (query) => {
    const found = findRevision(query.catalog, query.revision, around);
    if (!found.ok) return found;
    const { language, offering, tiers = [], format } = query;
    const key = JSON.stringify([found.value.digest, offering, language, tiers, format.ending]);
    const known = kept.get(key);
    if (known) return { ok: true, value: known };
    const printed = print(query, found.value.revision, around);
    if (printed.ok) keep(kept, key, printed.value);
    return printed;
  };
}

function print(query: SheetQuery, number: number, around: Surroundings): Outcome<PrintedSheet> {
  const revision = around.history(query.catalog)?.numbered(number);
  if (!revision) throw new RangeError(`revision ${number} of \`${query.catalog}\` was found and is gone`);
  const sheet = buildSheet(revision, query.offering, query);
  if (!sheet.ok) return sheet;
  const text = query.format.write(sheet.value);
  return { ok: true, value: { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` } };
}

function keep(kept: Map<string, PrintedSheet>, key: string, printed: PrintedSheet): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, printed);
}
