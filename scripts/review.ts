// Reviews catalog files: `npm run review -- FILE…`, without files all of catalogs/. Ends with 1 when a catalog has
// errors, with 2 when a file cannot be read.
import { review } from './cli/review.ts';

const { code, out = '' } = await review.run({ words: process.argv.slice(2), options: {} });
process.stdout.write(out);
process.exitCode = code;
