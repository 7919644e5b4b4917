import { buildSheet, type Issue } from '../../engine/index.ts';
import { findRevision } from '../../server/commands/find-revision.ts';
import { textFormats, type TextFormat } from '../../server/sheets/sheet-formats.ts';
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
    const { format: ending = 'html', lang, tiers } = given.options;
    const format = textFormats.find((each) => each.ending === ending);
    if (!format) return failed(`there is no format \`${ending}\` that is text; a server makes files at their address`);
    const remote = remoteOf(given);
    if (!remote) return printSheet(catalog, offering, format, given);
    const query = new URLSearchParams({ ...(lang !== undefined && { lang }), ...(tiers !== undefined && { tiers }) });
    const name = `${encodeURIComponent(catalog)}/sheets/${encodeURIComponent(offering)}.${ending}`;
    const answered = await callServer(remote, 'GET', `/v1/catalogs/${name}?${query}`);
    return answered.ok ? done(answered.text) : { code: 1, problem: answered.problems.join('\n') };
  },
};

async function printSheet(catalog: string, offering: string, format: TextFormat, given: Given): Promise<Ending> {
  const { lang, tiers } = given.options;
  const opened = await openFolder(given);
  if (!isOpen(opened)) return failed(opened.join('\n'));
  const shown = findRevision(catalog, {}, opened);
  if (!shown.ok) return refused(shown.issues);
  const revision = opened.history(catalog)?.numbered(shown.value.revision);
  const chosen = {
    ...(lang !== undefined && { language: lang }),
    ...(tiers !== undefined && { tiers: tiers.split(',') }),
  };
  const built = revision && buildSheet(revision, offering, chosen);
  if (!built) return failed(`there is no catalog \`${catalog}\``);
  return built.ok ? done(format.write(built.value, {})) : refused(built.issues);
}

function refused(issues: readonly Issue[]): Ending {
  return { code: 1, problem: issues.map(({ code, detail }) => `${code} ${detail}`).join('\n') };
}
