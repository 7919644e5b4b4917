import type { radarDe } from '../de/radar.ts';
import type { Spoken } from '../spoken.ts';

/** What the deadline radar says in English. */
export const radarEn: Spoken<typeof radarDe> = {
  title: 'Radar',
  lead: 'Dates of the next 90 days over all contracts: what can be cancelled, what renews, what ends.',
  kinds: 'Dates',
  kind: {
    'last-cancellation': 'Last cancellation',
    renewal: 'Renewal',
    end: 'End',
    'term-limit': 'End of the term',
    'end-of-service': 'End of Service',
    'closing-review': 'Closing review',
    start: 'Start',
    'fee-start': 'First fee',
  },
  catalog: 'Catalog',
  allCatalogs: 'all',
  calendarFile: 'All as a calendar file',
  read: (count) => (count === 1 ? '1 contract read' : `${String(count)} contracts read`),
  reading: (count) => `${String(count)} contracts read, more to come …`,
  stop: 'Stop',
  goOn: 'Go on reading',
  table: 'Dates, the next first',
  date: 'Day',
  what: 'Date',
  contract: 'Contract',
  inDays: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`),
  none: 'No date in the next 90 days',
  noneHelp: 'As soon as a contract can be cancelled, renews or ends, it stands here.',
  noneFound: 'No date fits the choice',
  noneFoundHelp: 'Choose further kinds of dates, or all catalogs.',
  unreadable: (ids) => `These contracts do not fit their catalog any more: ${ids}`,
};
