import { readFileSync } from 'node:fs';
import { failed, lines, type Command } from './command.ts';
import { readCsv, readJsonLines } from './contract-rows.ts';
import { callServer, remoteOf } from './server-call.ts';

/** Sends every contract of a file to a server, and reports each line that is not taken. */
export const importContracts: Command = {
  usage: 'import CONTRACTS.csv|CONTRACTS.ndjson --server URL',
  run: async (given) => {
    const [file] = given.words;
    const remote = remoteOf(given);
    if (file === undefined || !remote) return failed('a file and --server URL are needed');
    const text = readFileSync(file, 'utf8');
    const reading = file.endsWith('.csv') ? readCsv(text) : readJsonLines(text);
    const problems = [...reading.problems];
    for (const { line, creation } of reading.contracts) {
      const answered = await callServer(remote, 'POST', '/v1/contracts', creation);
      if (!answered.ok) problems.push(...answered.problems.map((problem) => `line ${line}: ${problem}`));
    }
    const refused = new Set(problems.map((problem) => problem.split(':')[0])).size;
    const taken = reading.contracts.length + reading.problems.length - refused;
    const out = lines([`${taken} contracts taken, ${refused} refused`]);
    return problems.length === 0 ? { code: 0, out } : { code: 1, out, problem: problems.join('\n') };
  },
};
