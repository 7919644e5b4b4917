import { checkHolidayList, type HolidayList, type Outcome } from '../../../engine/index.ts';
import { readJsonFile } from './json-file.ts';
import { commonRuleFiles, holidayFiles, type Places } from './places.ts';
import type { Refusal } from './refusal.ts';

/** What all catalogs of a folder share. */
export type Surroundings = {
  readonly commonRules: readonly unknown[];
  readonly holidays: ReadonlyMap<string, HolidayList>;
};

/** The common rules and the lists of holidays, and the files among them that are no such thing. */
export async function readSurroundings(
  places: Places,
): Promise<{ surroundings: Surroundings; refusals: readonly Refusal[] }> {
  const rules = await readFiles(await commonRuleFiles(places), (value) => ({ ok: true, value }));
  const lists = await readFiles(await holidayFiles(places), checkHolidayList);
  const holidays = new Map(lists.values.map((list) => [list.region, list]));
  return { surroundings: { commonRules: rules.values, holidays }, refusals: [...rules.refusals, ...lists.refusals] };
}

/** What the files hold, in their order, and those that hold something else. */
export async function readFiles<Value>(
  files: readonly string[],
  check: (value: unknown) => Outcome<Value>,
): Promise<{ values: readonly Value[]; refusals: readonly Refusal[] }> {
  const values: Value[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    const text = await readJsonFile(file);
    const result = text.ok ? check(text.value) : text;
    if (result.ok) values.push(result.value);
    else refusals.push({ file, issues: result.issues });
  }
  return { values, refusals };
}
