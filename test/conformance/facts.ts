import { expect } from 'vitest';
import type { OperatingFact } from '../../server/stores/facts-store.ts';
import type { Promises } from './opened.ts';
import { ann, ben } from './samples.ts';
import { together } from './together.ts';
import { toldIn } from './told.ts';

function closure(id: string, from: string, catalog = 'radio'): OperatingFact {
  const because = { de: 'Betriebsferien', en: 'Company holidays' };
  return { id, catalog, from, content: { kind: 'closure', until: '2026-12-31', because }, recorded: ann };
}

/** Each promise of the store of operating facts. */
export const factPromises: Promises = {
  'A fact is known by its id and never changes.': async ({ reopen, stores: { facts } }) => {
    const fact = closure('f-1', '2026-12-24');
    await facts.record(fact);
    await facts.record({ ...fact, from: '2026-01-01' });
    expect(facts.listFacts('radio')).toEqual([fact]);
    expect((await reopen()).facts.listFacts('radio')).toEqual([fact]);
  },

  'The facts of a catalog are listed by the day from which they hold, then by id.': async ({ stores: { facts } }) => {
    await facts.record(closure('b', '2026-12-24'));
    await facts.record(closure('c', '2026-05-01'));
    await facts.record(closure('other', '2026-05-01', 'telephone'));
    await facts.record(closure('a', '2026-12-24'));
    expect(facts.listFacts('radio').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(facts.listFacts('nothing')).toEqual([]);
  },

  'A fact is found at once by whoever recorded it.': async ({ stores: { facts } }) => {
    await facts.record(closure('f-1', '2026-12-24'));
    expect(facts.listFacts('radio')).toHaveLength(1);
  },

  'A fact whose id is taken is not recorded again.': async ({ other, stores }) => {
    const answers = await together(6, (index) =>
      (index % 2 ? other : stores).facts.record(closure('f-1', `2026-12-0${index + 1}`)),
    );
    expect([...answers].sort()).toEqual(['recorded', 'taken', 'taken', 'taken', 'taken', 'taken']);
  },

  'A withdrawn fact stays, with who withdrew it and when.': async ({ stores: { facts } }) => {
    await facts.record(closure('f-1', '2026-12-24'));
    expect(await facts.withdraw('f-1', ben)).toBe('withdrawn');
    expect(await facts.withdraw('f-2', ben)).toBe('unknown');
    expect(facts.listFacts('radio')).toEqual([{ ...closure('f-1', '2026-12-24'), withdrawn: ben }]);
  },

  'A fact is withdrawn once, and the first withdrawal stays.': async ({ stores: { facts } }) => {
    await facts.record(closure('f-1', '2026-12-24'));
    for (const by of [ben, ann]) await facts.withdraw('f-1', by);
    expect(facts.listFacts('radio')[0]?.withdrawn).toEqual(ben);
  },

  'The audit tells of what is recorded and withdrawn in the same step.': async ({ reopen, stores }) => {
    const { content, from, id } = closure('f-1', '2026-12-24');
    for (let count = 0; count < 2; count += 1) await stores.facts.record(closure(id, from));
    for (const by of [ben, ann]) await stores.facts.withdraw(id, by);
    expect(await toldIn(await reopen(), 'catalog/radio')).toEqual([
      ['ann', 'record-fact', { after: { id, from, content } }],
      ['ben', 'withdraw-fact', { before: { id } }],
    ]);
  },

  'Watchers are told the id of a catalog after each change of its facts, and no longer after they have left.': async ({
    other,
    stores: { facts },
  }) => {
    const told: string[] = [];
    const leave = other.facts.watch((catalog) => told.push(`${catalog} ${other.facts.listFacts(catalog).length}`));
    await facts.record(closure('f-1', '2026-12-24'));
    await expect.poll(() => told).toEqual(['radio 1']);
    await facts.withdraw('f-1', ben);
    await expect.poll(() => told).toEqual(['radio 1', 'radio 1']);
    leave();
    await facts.record(closure('f-2', '2026-12-24'));
    await expect.poll(() => other.facts.listFacts('radio').length).toBe(2);
    expect(told).toHaveLength(2);
  },
};
