import { checkHolidayList, type HolidayList } from '../../../engine/index.ts';
import { commonRuleFiles, holidayFiles, type Places } from './places.ts';
import { readFiles, readRules, type FilesRead } from './read-files.ts';

/** What all catalogs of a folder share. */
export type Surroundings = {
  readonly commonRules: FilesRead<unknown>;
  readonly holidayLists: FilesRead<HolidayList>;
  readonly holidays: ReadonlyMap<string, HolidayList>;
};

/** The common rules, and the lists of holidays by region. */
export async function readSurroundings(places: Places): Promise<Surroundings> {
  const commonRules = await readRules(await commonRuleFiles(places));
  const holidayLists = await readFiles(await holidayFiles(places), checkHolidayList);
  return { commonRules, holidayLists, holidays: new Map(holidayLists.values.map((list) => [list.region, list])) };
}
