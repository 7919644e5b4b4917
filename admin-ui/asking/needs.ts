import { typedNumber } from '../typed-number.ts';

/** What a customer needs of an offering as it is typed; an empty text is not given. */
export type Needs = {
  readonly catalog: string;
  readonly offering: string;
  readonly features: readonly string[];
  /** Hours a year. */
  readonly hours: string;
  /** What prices depend on, such as a number of licences. */
  readonly drivers: Readonly<Record<string, string>>;
};

/** Needs as the address of their recommendation, so that a link recommends the same again. */
export function needsAddress({ catalog, offering, features, hours, drivers }: Needs): string {
  const query = new URLSearchParams({ catalog, offering });
  for (const feature of features) query.append('feature', feature);
  if (hours !== '') query.set('hours', hours);
  for (const [key, value] of Object.entries(drivers)) if (value !== '') query.append(`d.${key}`, value);
  return `/recommend?${query.toString()}`;
}

/** The needs that an address holds; undefined where it names no catalog. */
export function needsAt(search: string): Needs | undefined {
  const query = new URLSearchParams(search);
  const catalog = query.get('catalog');
  if (catalog === null) return undefined;
  const drivers = [...query].filter(([key]) => key.startsWith('d.')).map(([key, value]) => [key.slice(2), value]);
  return {
    catalog,
    offering: query.get('offering') ?? '',
    features: query.getAll('feature'),
    hours: query.get('hours') ?? '',
    drivers: Object.fromEntries(drivers) as Readonly<Record<string, string>>,
  };
}

/**
 * The request that needs make, as `POST /v1/recommendations` takes it; numbers that are none stay texts, so that the engine says what is
 * wrong with them.
 * @param numeric drivers that are numbers
 */
export function requestOf(
  { catalog, offering, features, hours, drivers }: Needs,
  numeric: readonly string[],
  lang: string,
) {
  const given = Object.entries(drivers).filter(([, text]) => text !== '');
  return {
    catalog,
    offering,
    needs: { features, ...(hours !== '' && { hours: typedNumber(hours) }) },
    ...(given.length > 0 && {
      drivers: Object.fromEntries(given.map(([key, text]) => [key, numeric.includes(key) ? typedNumber(text) : text])),
    }),
    lang,
  };
}
