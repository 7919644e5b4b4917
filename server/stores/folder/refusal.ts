import path from 'node:path';
import type { Issue } from '../../../engine/index.ts';

/** A file that is not served, and every reason why. */
export type Refusal = { readonly file: string; readonly issues: readonly Issue[] };

/** The lines that tell an operator of a refusal: the file, then each issue with its place. */
export function tellRefusal({ file, issues }: Refusal): readonly string[] {
  const name = path.relative('.', file);
  return [
    `${name} is not served:`,
    ...issues.map(({ code, detail, pointer }) => `  ${pointer || '/'} ${code}: ${detail}`),
  ];
}
