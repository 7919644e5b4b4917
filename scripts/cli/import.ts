import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportReport } from '../../server/imports/import-report.ts';
import { csvTemplate } from '../../server/imports/import-template.ts';
import { done, failed, lines, type Command, type Ending, type Remote } from './command.ts';
import { partsOf, type ImportPart } from './import-parts.ts';
import { runJob } from './run-job.ts';
import { remoteOf } from './server-call.ts';

const USAGE = 'import contracts FILE.csv|FILE.xlsx|FILE.ndjson --server URL [--dry-run] | import template';
const FORMATS = ['csv', 'xlsx', 'ndjson'];

/** Has a server import the contracts of a file, and reports each row that is not taken; ends with 1 where there is one. */
export const importContracts: Command = {
  usage: USAGE,
  run: async (given) => {
    const [what, file] = given.words;
    if (what === 'template') return done(csvTemplate());
    const remote = remoteOf(given);
    if (what !== 'contracts' || file === undefined || !remote)
      return failed(`a file and --server URL are needed: ${USAGE}`);
    const format = path.extname(file).slice(1);
    if (!FORMATS.includes(format)) return failed(`there is no format \`${format}\`: ${FORMATS.join(', ')}`);
    const dryRun = given.options['dry-run'] !== undefined;
    return importParts(partsOf(readFileSync(file), format), { format, dryRun }, remote);
  },
};

type Manner = { readonly format: string; readonly dryRun: boolean };

async function importParts(parts: readonly ImportPart[], manner: Manner, remote: Remote): Promise<Ending> {
  const reports: ImportReport[] = [];
  const problems: string[] = [];
  for (const { bytes, rowsBefore } of parts) {
    const request = { kind: 'import', ...manner, file: bytes.toString('base64') };
    const ended = await runJob<ImportReport>(request, remote);
    if (!ended.ok) return { ...failed(ended.problems.join('\n')), out: tell(reports, manner) };
    reports.push(ended.result);
    problems.push(...problemsOf(ended.result, rowsBefore));
  }
  const out = tell(reports, manner);
  return problems.length === 0 ? done(out) : { code: 1, out, problem: problems.join('\n') };
}

function problemsOf({ problemCount, problems }: ImportReport, rowsBefore: number): readonly string[] {
  const told = problems.map(({ code, column, detail, row }) => {
    const place = column === '' ? '' : `, ${column}`;
    return `row ${row + rowsBefore}${place}: ${code} ${detail}`;
  });
  return problemCount > problems.length ? [...told, `and ${problemCount - problems.length} more`] : told;
}

function tell(reports: readonly ImportReport[], { dryRun }: Manner): string {
  const sum = (name: keyof ImportReport['contracts']): number =>
    reports.reduce((all, { contracts }) => all + contracts[name], 0);
  const created = `${sum('created')} contracts ${dryRun ? 'could be ' : ''}taken`;
  return lines([`${created}, ${sum('unchanged')} there already, ${sum('refused')} refused`]);
}
