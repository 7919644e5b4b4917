// The command line: `mehrwert COMMAND …`, over files or over a server (`--server URL`, key in MEHRWERT_API_KEY).
import { ask } from './ask.ts';
import { done, failed, lines, type Command, type Ending, type Given } from './command.ts';
import { diff } from './diff.ts';
import { exportContracts } from './export.ts';
import { importContracts } from './import.ts';
import { key } from './key.ts';
import { review } from './review.ts';
import { sheet } from './sheet.ts';

const commands: Readonly<Record<string, Command>> = {
  review,
  diff,
  ask,
  sheet,
  import: importContracts,
  export: exportContracts,
  key,
};

const OPTIONS = ['server', 'catalogs', 'lang', 'tiers', 'format', 'scopes'];
const FLAGS = ['dry-run'];

const { code, out = '', problem } = await runCommand(process.argv.slice(2));
process.stdout.write(out);
if (problem !== undefined) console.error(problem);
process.exitCode = code;

async function runCommand([name = '', ...rest]: readonly string[]): Promise<Ending> {
  if (name === '--help') return done(`${usage()}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const given = readWords(rest);
  if (!command || typeof given === 'string') return failed(typeof given === 'string' ? given : usage());
  try {
    return await command.run(given);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Words and options, or what is wrong with them. */
function readWords(rest: readonly string[]): Given | string {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? '';
    const [name = '', value] = word.startsWith('--') ? word.slice(2).split(/=(.*)/s) : [];
    if (!word.startsWith('--')) words.push(word);
    else if (FLAGS.includes(name)) options[name] = 'yes';
    else if (!OPTIONS.includes(name)) return `there is no option \`--${name}\``;
    else options[name] = value ?? rest[(index += 1)] ?? '';
  }
  return { words, options };
}

function usage(): string {
  return lines(['Commands of mehrwert:', ...Object.values(commands).map((command) => `  ${command.usage}`)]).trimEnd();
}
