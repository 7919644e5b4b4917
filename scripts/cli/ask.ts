import { readFileSync } from 'node:fs';
import { checkQuestion } from '../../server/commands/check-question.ts';
import { problemOf } from '../../server/problems.ts';
import { done, failed, lines, type Command, type Ending, type Given } from './command.ts';
import { isOpen, openFolder } from './local-catalogs.ts';
import { callServer, remoteOf } from './server-call.ts';

/** Asks one question, of a folder of catalogs or of a server. */
export const ask: Command = {
  usage: 'ask QUESTION.json|- [--catalogs FOLDER | --server URL]',
  run: async (given) => {
    const [file] = given.words;
    if (file === undefined) return failed('which question?');
    const question: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
    const remote = remoteOf(given);
    if (!remote) return askFolder(question, given);
    const answered = await callServer(remote, 'POST', '/v1/check', question);
    return answered.ok ? done(writeJson(answered.body)) : { code: 1, problem: answered.problems.join('\n') };
  },
};

async function askFolder(question: unknown, given: Given): Promise<Ending> {
  const opened = await openFolder(given);
  if (!isOpen(opened)) return failed(opened.join('\n'));
  const answer = await checkQuestion(question, opened);
  if (answer.ok) return done(writeJson(answer.value));
  const { errors } = problemOf(answer.issues);
  return {
    code: 1,
    problem: lines(errors.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`)).trimEnd(),
  };
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
