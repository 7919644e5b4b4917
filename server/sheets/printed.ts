import { createHash } from 'node:crypto';
import type { Outcome } from '../../engine/index.ts';
import { openAwaiting, type Awaiting } from './awaiting.ts';
import type { Written } from './written.ts';

/** A document as it is sent; the tag changes whenever a byte does. */
export type Printed = { readonly content: Written; readonly tag: string };

/**
 * Keeps what was printed, so that nothing is printed twice, not even for two who ask at once.
 * @param print is told when all who have asked for it have left
 * @param left when this one leaves
 */
export type PrintShelf = (
  key: readonly unknown[],
  print: (left: AbortSignal) => Promise<Outcome<Written>>,
  left?: AbortSignal,
) => Promise<Outcome<Printed>>;

/** How much is kept, in bytes. */
const MOST_BYTES = 64 * 2 ** 20;

type Kept = { readonly printed: Promise<Outcome<Printed>>; readonly awaiting: Awaiting; bytes: number };

/** An empty shelf; the longest unasked makes room. What could not be printed is not kept. */
export function openShelf(mostBytes = MOST_BYTES): PrintShelf {
  const kept = new Map<string, Kept>();
  return (key, print, left) => {
    const name = JSON.stringify(key);
    const known = kept.get(name);
    kept.delete(name);
    const entry = known ?? begin(print);
    entry.awaiting.join(left);
    kept.set(name, entry);
    if (!known) void settle(name, entry, kept, mostBytes);
    return entry.printed;
  };
}

function begin(print: Parameters<PrintShelf>[1]): Kept {
  const awaiting = openAwaiting();
  return { printed: print(awaiting.left).then(tagged), awaiting, bytes: 0 };
}

async function settle(name: string, entry: Kept, kept: Map<string, Kept>, mostBytes: number): Promise<void> {
  const outcome = await entry.printed.catch(() => undefined);
  if (!outcome?.ok) kept.delete(name);
  else entry.bytes = outcome.value.content.length;
  let bytes = [...kept.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [oldest, { bytes: own }] of kept) {
    if (bytes <= mostBytes) return;
    kept.delete(oldest);
    bytes -= own;
  }
}

function tagged(written: Outcome<Written>): Outcome<Printed> {
  if (!written.ok) return written;
  const tag = `"${createHash('sha256').update(written.value).digest('base64url')}"`;
  return { ok: true, value: { content: written.value, tag } };
}
