import { startProgram } from '../workers/worker-process.ts';
import { refuseTable, type TableReading } from './table.ts';

/** What reading a workbook may use. */
export type WorkbookLimits = { readonly withinMs: number; readonly heapMb: number };

const limitsUnlessSaid: WorkbookLimits = { withinMs: 20_000, heapMb: 256 };

let last: Promise<unknown> = Promise.resolve();

/**
 * The rows of a workbook as `readWorkbook` tells them, read in a process of its own, one workbook at a time: whatever a file
 * makes its reader do, the server goes on.
 * @issue unreadable-file too-large
 */
export function readWorkbookApart(bytes: Uint8Array, given: Partial<WorkbookLimits> = {}): Promise<TableReading> {
  const reading = last.then(() => readNext(bytes, { ...limitsUnlessSaid, ...given }));
  last = reading;
  return reading;
}

async function readNext(bytes: Uint8Array, { heapMb, withinMs }: WorkbookLimits): Promise<TableReading> {
  const worker = startProgram<Uint8Array, TableReading>({
    source: 'server/imports/workbook-worker.ts',
    heapMb,
    youngMb: 16,
  });
  const ending = await worker.ask(bytes, withinMs);
  worker.kill();
  return ending.kind === 'answer' ? ending.answer : refusals[ending.kind];
}

const refusals = {
  hung: refuseTable('unreadable-file', 'the workbook takes too long to read, and was given up'),
  died: refuseTable('unreadable-file', 'the workbook takes more memory to read than there is for it'),
} as const;
