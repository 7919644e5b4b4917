import { sheetFormats } from '../../server/sheets/sheet-formats.ts';
import { openPress } from '../../server/sheets/printed-sheet.ts';
import { done, failed, type Command, type Ending, type Given } from './command.ts';
import { isOpen, openFolder } from './local-catalogs.ts';
import { callServer, remoteOf } from './server-call.ts';

const USAGE = 'sheet CATALOG OFFERING [--format html] [--lang de] [--tiers a,b] [--catalogs FOLDER | --server URL]';

/** Writes the comparison sheet of an offering. */
export const sheet: Command = {
  usage: USAGE,
  run: async (given) => {
    const [catalog, offering] = given.words;
    if (catalog === undefined || offering === undefined) return failed(USAGE);
    const remote = remoteOf(given);
    if (!remote) return printSheet(catalog, offering, given);
    const { format = 'html', lang, tiers } = given.options;
    const query = new URLSearchParams({ ...(lang !== undefined && { lang }), ...(tiers !== undefined && { tiers }) });
    const name = `${encodeURIComponent(catalog)}/sheets/${encodeURIComponent(offering)}.${format}`;
    const answered = await callServer(remote, 'GET', `/v1/catalogs/${name}?${query}`);
    return answered.ok ? done(answered.text) : { code: 1, problem: answered.problems.join('\n') };
  },
};

async function printSheet(catalog: string, offering: string, given: Given): Promise<Ending> {
  const { format: ending = 'html', lang, tiers = '' } = given.options;
  const format = sheetFormats.find((each) => each.ending === ending);
  if (!format) return failed(`there is no format \`${ending}\``);
  const opened = await openFolder(given);
  if (!isOpen(opened)) return failed(opened.join('\n'));
  const printed = openPress(opened)({
    catalog,
    offering,
    revision: {},
    tiers: tiers.split(',').filter((tier) => tier !== ''),
    format,
    ...(lang !== undefined && { language: lang }),
  });
  if (printed.ok) return done(printed.value.text);
  return { code: 1, problem: printed.issues.map(({ code, detail }) => `${code} ${detail}`).join('\n') };
}
