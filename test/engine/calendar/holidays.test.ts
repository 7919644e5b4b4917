import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import chLu from '../../../catalogs/holidays/CH-LU.json' with { type: 'json' };
import deBy from '../../../catalogs/holidays/DE-BY.json' with { type: 'json' };
import deHh from '../../../catalogs/holidays/DE-HH.json' with { type: 'json' };
import de from '../../../catalogs/holidays/DE.json' with { type: 'json' };
import schema from '../../../catalogs/schema/holidays.v1.schema.json' with { type: 'json' };

const lists = [chLu, de, deBy, deHh];
const inYear = (list: (typeof lists)[number], year: number): readonly string[] =>
  list.days.filter(({ date }) => date.startsWith(`${year}-`)).map(({ date }) => date.slice(5));

describe('years that were read against the calendars of the regions', () => {
  test('Lucerne 2026: neither 2 January nor Easter Monday nor Whit Monday', () => {
    expect(inYear(chLu, 2026)).toEqual(
      // Sundays that the law names (Easter, Pentecost, Day of Prayer) stand in the list too.
      [
        '01-01',
        '04-03',
        '04-05',
        '05-14',
        '05-24',
        '06-04',
        '08-01',
        '08-15',
        '09-20',
        '11-01',
        '12-08',
        '12-25',
        '12-26',
      ],
    );
  });

  test('Germany 2026: the days that all states have', () => {
    expect(inYear(de, 2026)).toEqual(['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']);
  });

  test('Hamburg 2026 and 2015: Reformation Day since 2018', () => {
    const common = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03'];
    expect(inYear(deHh, 2026)).toEqual([...common, '10-31', '12-25', '12-26']);
    expect(inYear(deHh, 2015)).toEqual([
      '01-01',
      '04-03',
      '04-06',
      '05-01',
      '05-14',
      '05-25',
      '10-03',
      '12-25',
      '12-26',
    ]);
  });

  test('Bavaria 2024: Epiphany, Corpus Christi, All Saints, not 15 August', () => {
    expect(inYear(deBy, 2024)).toEqual([
      '01-01',
      '01-06',
      '03-29',
      '04-01',
      '05-01',
      '05-09',
      '05-20',
      '05-30',
      '10-03',
      '11-01',
      '12-25',
      '12-26',
    ]);
  });

  test('500 years of Reformation were a holiday in all of Germany, and that year only', () => {
    const years = (list: (typeof lists)[number]) =>
      list.days.filter(({ date }) => date.endsWith('-10-31')).map(({ date }) => Number(date.slice(0, 4)));
    expect([years(de), years(deBy)]).toEqual([[2017], [2017]]);
    expect(years(deHh)).toEqual(Array.from({ length: 19 }, (_, index) => 2017 + index));
  });
});

describe.each(lists)('the list of $region', (list) => {
  test('has the form of its schema', () => {
    const ajv = new Ajv2020({ allErrors: true });
    (addFormats as unknown as typeof addFormats.default)(ajv);
    expect(ajv.validate(schema, list), ajv.errorsText()).toBe(true);
  });

  test('runs from 2010 through 2035 in order, each date once, without 24 and 31 December', () => {
    const dates = list.days.map(({ date }) => date);
    expect([list.from, list.until, dates[0]]).toEqual(['2010-01-01', '2035-12-31', '2010-01-01']);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(dates.filter((date) => /-12-(24|31)$/.test(date))).toEqual([]);
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBe(26);
  });
});
