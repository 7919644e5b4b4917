// The program of a worker process: reads the workbook that its parent sends.
import { readWorkbook } from './read-workbook.ts';

process.on('message', (bytes: Uint8Array) => {
  void readWorkbook(bytes).then((reading) => process.send?.(reading));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
