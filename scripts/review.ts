// Reviews catalog files: `npm run review -- FILE…`, without files all of catalogs/. Ends with 1 when a catalog has
// errors, with 2 when a file cannot be read.
import { review } from './cli/review.ts';

const { code, out = '', problem } = await review.run({ words: process.argv.slice(2), options: {} });
process.stdout.write(out);
if (problem !== undefined) process.stderr.write(`${problem}\n`);
process.exitCode = code;
