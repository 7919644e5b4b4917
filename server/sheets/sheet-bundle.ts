import { setImmediate } from 'node:timers/promises';
import { buildSheet, type CompiledRevision, type Issue, type Outcome, type SheetsRequest } from '../../engine/index.ts';
import type { Work } from '../commands/jobs.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { issueOf } from '../problems.ts';
import { openArchive, type Archive } from './archive.ts';
import { sheetFormats, writeSheet, type SheetFormat } from './sheet-formats.ts';
import type { PageSetter } from './written.ts';

/** What printing many sheets asks for. */
export type BundleNeeds = {
  readonly around: Surroundings;
  readonly pdf: PageSetter;
  readonly publicUrl: string;
};

/** One sheet to be printed. */
type Order = { readonly revision: CompiledRevision; readonly offering: string; readonly language: string };

/** Sheets that are printed at a time: one for each process that sets PDF files. */
const AT_ONCE = 2;

/**
 * Prints the sheets of all offerings of some catalogs, as they are in force now, into one archive. A sheet that cannot be
 * printed is named in the result, and the others are printed nonetheless.
 * @issue unknown-catalog no-revision unknown-language
 */
export function prepareBundle(request: SheetsRequest, needs: BundleNeeds): Outcome<Work> {
  const orders = request.catalogs.map((id, index) => ordersOf(id, index, request.languages, needs.around));
  const issues = orders.flatMap((each) => (each.ok ? [] : each.issues));
  if (issues.length > 0) return { ok: false, issues };
  const { format: ending = 'pdf' } = request;
  const format = sheetFormats.find((each) => each.ending === ending);
  if (!format) throw new RangeError(`there is no format \`${ending}\``);
  return {
    ok: true,
    value: printAll(
      orders.flatMap((each) => (each.ok ? each.value : [])),
      format,
      needs,
    ),
  };
}

function ordersOf(
  id: string,
  index: number,
  languages: readonly string[] | undefined,
  { history, now }: Surroundings,
): Outcome<readonly Order[]> {
  const known = history(id);
  if (!known) return refuse(issueOf('unknown-catalog', `there is no catalog \`${id}\``, `/catalogs/${index}`));
  const revision = known.inForce(now());
  if (!revision) return refuse(issueOf('no-revision', `no revision of \`${id}\` is in force`, `/catalogs/${index}`));
  const { catalog } = revision;
  const foreign = (languages ?? []).filter((language) => !catalog.languages.includes(language));
  if (foreign.length > 0)
    return refuse(
      ...foreign.map((each) => issueOf('unknown-language', `\`${id}\` is not written in \`${each}\``, '/languages')),
    );
  const wanted = languages ?? catalog.languages;
  return {
    ok: true,
    value: catalog.offerings.flatMap(({ id: offering }) =>
      wanted.map((language) => ({ revision, offering, language })),
    ),
  };
}

function printAll(orders: readonly Order[], format: SheetFormat, needs: BundleNeeds): Work {
  return async (report, isWanted) => {
    const archive = openArchive();
    const failed: string[] = [];
    let done = 0;
    while (done < orders.length && isWanted()) {
      const some = orders.slice(done, done + AT_ONCE);
      failed.push(...(await Promise.all(some.map((order) => printInto(archive, order, format, needs)))).flat());
      done += some.length;
      report({ done, total: orders.length });
      await setImmediate();
    }
    const file = { name: 'sheets.zip', media: 'application/zip', bytes: archive.close() };
    return { result: { sheets: done - failed.length, failed }, file };
  };
}

/** Prints a sheet into the archive; gives the name of one that cannot be printed. */
async function printInto(
  archive: Archive,
  { language, offering, revision }: Order,
  format: SheetFormat,
  { pdf, publicUrl }: BundleNeeds,
): Promise<readonly string[]> {
  const name = `${revision.catalog.id}/${offering}-${language}.${format.ending}`;
  const sheet = buildSheet(revision, offering, { language });
  const written = sheet.ok ? await writeSheet(sheet.value, format, { publicUrl }, pdf) : sheet;
  if (!written.ok) return [name];
  archive.add(name, written.value);
  return [];
}

function refuse(...issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}
