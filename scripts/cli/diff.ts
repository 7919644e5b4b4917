import { differencesOf, type Change } from '../../engine/index.ts';
import { done, failed, lines, type Command, type Ending } from './command.ts';
import { reviewFile } from './review.ts';
import { callServer, remoteOf } from './server-call.ts';

const USAGE = 'diff OLD.json NEW.json [--lang de] | diff CATALOG OLD NEW --server URL';

/** Tells what is different in two catalogs, or in two revisions of one, in the catalog's own words; ends with 1 where anything is. */
export const diff: Command = {
  usage: USAGE,
  run: async (given) => {
    const remote = remoteOf(given);
    const [first, second, third] = given.words;
    const { lang = 'en' } = given.options;
    if (!remote) return first !== undefined && second !== undefined ? compareFiles(first, second, lang) : failed(USAGE);
    if (first === undefined || second === undefined || third === undefined) return failed(USAGE);
    const path = `/v1/catalogs/${[first, 'revisions', second, 'diff', third].map(encodeURIComponent).join('/')}`;
    const answered = await callServer(remote, 'GET', path);
    if (!answered.ok) return failed(answered.problems.join('\n'));
    return tell((answered.body as { readonly changes: readonly Change[] }).changes, lang);
  },
};

function compareFiles(before: string, after: string, language: string): Ending {
  const [old, fresh] = [reviewFile(before), reviewFile(after)];
  if (!old.catalog || !fresh.catalog) return failed([...old.lines, ...fresh.lines].join('\n'));
  const [from, to] = [old.catalog, fresh.catalog].map((catalog) => ({ catalog, ruleSets: [], scenarios: [] }));
  return from && to ? tell(differencesOf(from, to), language) : failed(USAGE);
}

function tell(changes: readonly Change[], language: string): Ending {
  const texts = changes.map(({ text }) => text[language] ?? Object.values(text)[0] ?? '');
  return done(lines(texts), changes.length > 0 ? 1 : 0);
}
