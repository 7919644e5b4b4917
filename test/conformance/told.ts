import { expect } from 'vitest';
import type { Stores } from '../../server/stores/stores.ts';

/** What the audit tells in a chain that is whole: who, what, and the content. */
export async function toldIn({ audit }: Stores, chain: string): Promise<readonly unknown[]> {
  const { entries } = await audit.read(chain, { limit: 500 });
  expect(await audit.verify(chain)).toEqual({ kind: 'whole', entries: entries.length });
  return entries.map(({ action, content, done }) => [done.by, action, content]);
}
