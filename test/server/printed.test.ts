import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSheet, openHistory, type Outcome, type SheetSection } from '../../engine/index.ts';
import { issueOf } from '../../server/problems.ts';
import { openShelf } from '../../server/sheets/printed.ts';
import { contextOf } from '../../server/sheets/sheet-context.ts';
import type { Written } from '../../server/sheets/written.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';
import { startApp, type StartedApp } from './started-app.ts';

describe('what was printed', () => {
  const printing = (...texts: readonly Outcome<Written>[]) => {
    let calls = 0;
    return { print: () => Promise.resolve(texts[calls++] ?? refused), calls: () => calls };
  };
  const text = (value: string): Outcome<Written> => ({ ok: true, value });
  const refused: Outcome<Written> = { ok: false, issues: [issueOf('unavailable', 'too many')] };

  test('is not printed again, not even for two who ask at once', async () => {
    const shelf = openShelf();
    const { print, calls } = printing(text('a'));
    const both = await Promise.all([shelf(['x'], print), shelf(['x'], print)]);
    expect(both).toMatchObject([{ value: { content: 'a' } }, { value: { content: 'a' } }]);
    expect(await shelf(['x'], print)).toEqual(both[0]);
    expect(calls()).toBe(1);
  });

  test('has a tag that tells contents apart', async () => {
    const shelf = openShelf();
    const [a, b] = await Promise.all([
      shelf(['a'], printing(text('a')).print),
      shelf(['b'], printing(text('b')).print),
    ]);
    expect(a.ok && b.ok && a.value.tag !== b.value.tag).toBe(true);
  });

  test('is tried again where it could not be printed', async () => {
    const shelf = openShelf();
    const { print } = printing(refused, text('a'));
    expect(await shelf(['x'], print)).toEqual(refused);
    await Promise.resolve();
    expect(await shelf(['x'], print)).toMatchObject({ value: { content: 'a' } });
  });

  test('is given up when all who asked for it have left, not before', async () => {
    const shelf = openShelf();
    const [one, two] = [new AbortController(), new AbortController()];
    let left: AbortSignal | undefined;
    const print = (all: AbortSignal) => {
      left = all;
      return Promise.resolve(text('a'));
    };
    const both = [shelf(['x'], print, one.signal), shelf(['x'], print, two.signal)];
    one.abort();
    expect(left?.aborted).toBe(false);
    two.abort();
    expect(left?.aborted).toBe(true);
    await Promise.all(both);
  });

  test('makes room when it is the longest unasked', async () => {
    const shelf = openShelf(2);
    const { print, calls } = printing(text('a'), text('b'), text('c'), text('a'));
    for (const key of ['a', 'b', 'a', 'c', 'a']) await shelf([key], print);
    expect(calls()).toBe(3);
    await shelf(['b'], print);
    expect(calls()).toBe(4);
  });
});

describe('sections of a sheet', () => {
  const titlesWith = (sections: readonly SheetSection[] | undefined): readonly string[] => {
    const catalog = readCatalog('conference-tv');
    const brand = { ...catalog.brand, ...(sections && { sections }) };
    const revision = openHistory([revisionOf({ ...catalog, brand })]).numbered(1);
    const sheet = revision && buildSheet(revision, 'service-level', { language: 'en' });
    if (!sheet?.ok) throw new Error('no sheet');
    return contextOf(sheet.value).sections.map(({ title }) => title);
  };

  const orders: readonly (readonly [
    what: string,
    sections: readonly SheetSection[] | undefined,
    titles: readonly string[],
  ])[] = [
    ['all there is something for', undefined, ['Targets', 'Prices', 'Service hours', 'The features in detail']],
    ['those that the brand names, in its order', ['prices', 'targets'], ['Prices', 'Targets']],
    ['none that there is nothing for', ['contact', 'hours'], ['Service hours']],
    ['none at all', [], []],
  ];

  test.each(orders)('are %s', (_what, sections, titles) => {
    expect(titlesWith(sections)).toEqual(titles);
  });
});

describe('a PDF file that cannot be made', () => {
  const failing = (code: 'unavailable' | 'document-failed') => ({
    render: () => Promise.resolve({ ok: false as const, issues: [issueOf(code, 'it cannot be made')] }),
    checkLogo: () => Promise.resolve({ ok: true as const, value: { width: 1, height: 1 } }),
    close: () => undefined,
  });
  let busy: StartedApp;
  let broken: StartedApp;
  beforeAll(async () => {
    busy = await startApp({ pdf: failing('unavailable') as never });
    broken = await startApp({ pdf: failing('document-failed') as never });
  });
  afterAll(() => Promise.all([busy.stop(), broken.stop()]));

  const address = '/v1/catalogs/groupios/sheets/support-model';

  test('for now is 503, and says when to try again', async () => {
    const reply = await busy.get(`${address}.pdf`);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await busy.get(`${address}.html`)).status).toBe(200);
  });

  test('at all is told with its reason', async () => {
    const reply = await broken.get(`${address}.pdf`);
    const { errors } = (await reply.json()) as { errors: readonly { code: string }[] };
    expect(errors).toMatchObject([{ code: 'document-failed' }]);
  });
});
