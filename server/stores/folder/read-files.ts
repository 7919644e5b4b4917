import type { Outcome } from '../../../engine/index.ts';
import { readJsonFile } from './json-file.ts';
import type { Refusal } from './refusal.ts';

/** What files hold, and those among them that are refused. */
export type FilesRead<Value> = { readonly values: readonly Value[]; readonly refusals: readonly Refusal[] };

/** What the files hold, in their order, as far as they pass the check. */
export async function readFiles<Value>(
  files: readonly string[],
  check: (value: unknown) => Outcome<Value>,
): Promise<FilesRead<Value>> {
  const contents = await Promise.all(files.map(readJsonFile));
  const checked = contents.map((content) => (content.ok ? check(content.value) : content));
  return {
    values: checked.flatMap((result) => (result.ok ? [result.value] : [])),
    refusals: checked.flatMap((result, index) =>
      result.ok ? [] : [{ file: files[index] ?? '', issues: result.issues }],
    ),
  };
}

/** Rule sets as they were read: the review of a catalog checks them together with it. */
export function readRules(files: readonly string[]): Promise<FilesRead<unknown>> {
  return readFiles(files, (value) => ({ ok: true, value }));
}
