import { StoreUnavailable } from '../store-unavailable.ts';

/** Failures of a disk that may pass: full, over quota, read-only, not permitted, broken, too many open files. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE', 'ENOENT']);

/** The failure to write a file, as the store tells it. */
export function writeFailure(file: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!PASSING.has(code)) return error;
  return new StoreUnavailable(`\`${file}\` cannot be written (${code})`, { cause: error });
}

/** Whether there is no such file. */
export function isAbsence(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
