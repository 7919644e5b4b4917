// Writes catalogs/holidays/<region>.json. Run by hand, read the difference, commit: published revisions keep their own copy.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Holidays from 'date-holidays';
import { format } from 'prettier';

type Holiday = { readonly date: string; readonly name: { readonly de: string; readonly en: string } };

const regions = ['CH-LU', 'DE', 'DE-BY', 'DE-HH'];
const [firstYear, lastYear] = [2010, 2035];
const folder = path.join(import.meta.dirname, '../catalogs/holidays');

/** English names that the source lacks or leaves vague. */
const englishNames: Readonly<Record<string, string>> = {
  Bundesfeiertag: 'Swiss National Day',
  'Tag der Deutschen Einheit': 'Day of German Unity',
};

/** The days that the region's law makes public: `type` tells them from bank days (24 and 31 December), school days and customs. */
function publicHolidays(region: string, year: number): readonly Holiday[] {
  const [country = '', state = ''] = region.split('-');
  // Asking in a language makes it the calendar's own, so each language asks one of its own.
  const inEnglish = new Holidays(country, state).getHolidays(year, 'en');
  const english = new Map(inEnglish.map(({ rule, name }) => [rule, name]));
  return new Holidays(country, state)
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date, name, rule }) => ({
      date: date.slice(0, 10),
      name: { de: name, en: englishNames[name] ?? english.get(rule) ?? name },
    }));
}

/** The whole list of a region as its file's text. */
function holidayList(region: string): Promise<string> {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const members = [
    '"$schema": "../schema/holidays.v1.schema.json"',
    '"format": 1',
    `"region": ${JSON.stringify(region)}`,
    `"from": "${firstYear}-01-01"`,
    `"until": "${lastYear}-12-31"`,
    `"days": [\n${years.flatMap((year) => publicHolidays(region, year).map((day) => JSON.stringify(day))).join(',\n')}]`,
  ];
  return format(`{\n${members.join(',\n')}\n}`, { parser: 'json', printWidth: 120 });
}

for (const region of regions) writeFileSync(path.join(folder, `${region}.json`), await holidayList(region));
