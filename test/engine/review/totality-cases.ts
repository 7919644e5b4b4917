import type { HolidayList } from '../../../engine/index.ts';
import type { Change } from './change.ts';

/** A change of the small catalog below, and what the review then finds undecided. */
export type TotalityCase = {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly issues: readonly (readonly [pointer: string, code: string, detail: string])[];
};

const daily = (from: string, until: string) => ({
  mon: [[from, until]],
  tue: [[from, until]],
  wed: [[from, until]],
  thu: [[from, until]],
  fri: [[from, until]],
});
const weekly = (from: string, until: string) => ({ ...daily(from, until), sat: [[from, until]], sun: [[from, until]] });
const title = { en: 'Hours' };
const about = (place: string, text: string) => ({
  id: 'special-days',
  about: place,
  read: { en: 'Nothing is said of it.' },
  decided: { en: text },
  why: { en: 'Nothing tells it from other days.' },
});

/** Two nested bands from 2026 on, in a state with one public holiday in the week and one on a Sunday. */
export const holidays: HolidayList = {
  $schema: '../schema/holidays.v1.schema.json',
  format: 1,
  region: 'DE-HH',
  from: '2026-01-01',
  until: '2035-12-31',
  days: [
    { date: '2026-05-03', name: { de: 'Sonntagsfest', en: 'Sunday Feast' } },
    { date: '2026-05-01', name: { de: 'Maifeiertag', en: 'Labour Day' } },
  ],
};

export const totalCatalog = {
  timeZone: 'Europe/Berlin',
  effectiveFrom: '2026-01-01',
  features: [],
  offerings: [],
  calendars: [
    {
      id: 'inner',
      title,
      hours: daily('09:00', '18:00'),
      holidays: { region: 'DE-HH', hours: [] },
      overrides: { '2026-12-24': [], '2026-12-31': [['09:00', '12:00']] },
    },
    { id: 'outer', title, hours: weekly('00:00', '24:00') },
  ],
  prices: [
    {
      kind: 'hourly',
      id: 'hour',
      bands: [
        { calendar: 'inner', surchargePercent: 0 },
        { calendar: 'outer', surchargePercent: 100 },
      ],
    },
  ],
  notes: [],
};

const bands = '/prices/0/bands';

export const totalityCases: readonly TotalityCase[] = [
  { title: 'bands of which the outermost is always open leave nothing undecided', changes: [], issues: [] },
  {
    title: 'an hour that is in no band on Saturdays',
    changes: [
      {
        set: '/calendars/1/hours/sat',
        to: [
          ['00:00', '22:00'],
          ['23:00', '24:00'],
        ],
      },
    ],
    issues: [
      [bands, 'band-gap', '`2026-01-03` (Saturday) from 22:00 to 23:00 lies in no band'],
      ['/calendars/1', 'undecided-day', '24 December counts as an ordinary day, first on `2026-12-24`'],
      ['/calendars/1', 'undecided-day', '31 December counts as an ordinary day, first on `2026-12-31`'],
      ['/calendars/1', 'undecided-day', 'Labour Day counts as an ordinary day, first on `2026-05-01`'],
    ],
  },
  {
    title: 'a price with hours by day only: nights and Sundays are named once each, and the public holiday',
    changes: [
      { set: '/prices/0/bands', to: [{ calendar: 'inner', surchargePercent: 0 }] },
      { set: '/calendars/0/hours', to: weekly('06:00', '24:00') },
      { set: '/calendars/0/hours/sun', to: [] },
    ],
    issues: [
      [bands, 'band-gap', '`2026-01-05` (Monday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-06` (Tuesday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-07` (Wednesday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-01` (Thursday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-02` (Friday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-03` (Saturday) from 00:00 to 06:00 lies in no band'],
      [bands, 'band-gap', '`2026-01-04` (Sunday) from 00:00 to 24:00 lies in no band'],
      [bands, 'band-gap', '`2026-05-01` (public holiday) from 00:00 to 24:00 lies in no band'],
      [bands, 'band-gap', '`2026-12-24` (closure or hours of that date) from 00:00 to 24:00 lies in no band'],
    ],
  },
  {
    title: 'the outer band rests on a closure, the inner one does not',
    changes: [
      {
        set: '/calendars/1/closures',
        to: [{ from: '2026-12-31', until: '2027-01-01', reason: { en: 'Stocktaking' } }],
      },
    ],
    issues: [
      [bands, 'band-gap', '`2026-12-31` (closure or hours of that date) from 00:00 to 09:00 lies in no band'],
      [
        `${bands}/0`,
        'bands-not-nested',
        '`2026-12-31` (closure or hours of that date) from 09:00 to 12:00 lies in `inner`, but not in `outer`',
      ],
    ],
  },
  {
    title: 'an outer band with holidays that the inner one works through',
    changes: [
      { set: '/calendars/1/holidays', to: { region: 'DE-HH', hours: [['00:00', '17:00']] } },
      { set: '/calendars/0/holidays/hours', to: [['09:00', '18:00']] },
    ],
    issues: [
      [bands, 'band-gap', '`2026-05-01` (public holiday) from 18:00 to 24:00 lies in no band'],
      [
        `${bands}/0`,
        'bands-not-nested',
        '`2026-05-01` (public holiday) from 17:00 to 18:00 lies in `inner`, but not in `outer`',
      ],
    ],
  },
  {
    title: 'bands in the wrong order are not nested',
    changes: [
      {
        set: '/prices/0/bands',
        to: [
          { calendar: 'outer', surchargePercent: 100 },
          { calendar: 'inner', surchargePercent: 0 },
        ],
      },
      { drop: '/calendars/0/holidays' },
      { set: '/calendars/0/hours', to: weekly('00:00', '24:00') },
      { set: '/calendars/0/hours/wed', to: [['00:00', '23:59']] },
      { set: '/calendars/0/overrides', to: { '2026-12-24': [['00:00', '24:00']], '2026-12-31': [['00:00', '24:00']] } },
    ],
    issues: [
      [
        `${bands}/0`,
        'bands-not-nested',
        '`2026-01-07` (Wednesday) from 23:59 to 24:00 lies in `outer`, but not in `inner`',
      ],
      ['/calendars/0', 'undecided-day', 'Labour Day counts as an ordinary day, first on `2026-05-01`'],
    ],
  },
  {
    title: '24 December has no hours of its own in any year',
    changes: [{ drop: '/calendars/0/overrides/2026-12-24' }],
    issues: [['/calendars/0', 'undecided-day', '24 December counts as an ordinary day, first on `2026-12-24`']],
  },
  {
    title: 'a closure in one year shows that the vendor thinks of the day',
    changes: [
      { set: '/calendars/0/overrides', to: {} },
      {
        set: '/calendars/0/closures',
        to: [{ from: '2027-12-24', until: '2027-12-31', reason: { en: 'Between the years' } }],
      },
    ],
    issues: [],
  },
  {
    title: 'a note about the hours decides both days',
    changes: [
      { set: '/calendars/0/overrides', to: {} },
      { set: '/notes', to: [about('/calendars/0/holidays', '24 and 31 December count as working days.')] },
    ],
    issues: [],
  },
  {
    title: 'a note about other hours, or one that speaks of 24:00, decides nothing',
    changes: [
      { set: '/calendars/0/overrides', to: {} },
      {
        set: '/notes',
        to: [
          about('/calendars/1', '24 and 31 December count as working days.'),
          about('/calendars/0', 'In December it is open until 24:00.'),
        ],
      },
    ],
    issues: [
      ['/calendars/0', 'undecided-day', '24 December counts as an ordinary day, first on `2026-12-24`'],
      ['/calendars/0', 'undecided-day', '31 December counts as an ordinary day, first on `2026-12-31`'],
    ],
  },
  {
    title: 'hours without a rule for holidays name the first of them that they would be open on',
    changes: [{ drop: '/calendars/0/holidays' }],
    issues: [['/calendars/0', 'undecided-day', 'Labour Day counts as an ordinary day, first on `2026-05-01`']],
  },
  {
    title: 'a note about holidays decides them',
    changes: [
      { drop: '/calendars/0/holidays' },
      { set: '/notes', to: [about('/calendars/0', 'Public holidays are working days.')] },
    ],
    issues: [],
  },
  {
    title: 'hours that cannot be are left to the review of hours',
    changes: [{ set: '/calendars/1/hours/mon', to: [['18:00', '09:00']] }],
    issues: [],
  },
  {
    title: 'a band of hours that do not exist is left to the review of references',
    changes: [{ set: '/prices/0/bands/1/calendar', to: 'night' }],
    issues: [],
  },
];
