import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { once } from '../once.ts';
import { say, type Texts } from '../text.ts';
import type { Calendars } from './bands.ts';

/** What prices by the hour are worked out and put into words with. */
export type Pricing = {
  readonly calendars: Calendars;
  readonly language: string;
  /** Language of a text that is not written in the language asked for. */
  readonly fallback: string;
  /** Names of the calendars by id; without them a band is told by its surcharge alone. */
  readonly titles?: ReadonlyMap<string, Texts>;
};

/** Prices as a revision means them, in the language asked for. */
export function pricingOf(revision: CompiledRevision, language: string | undefined): Pricing {
  return {
    calendars: revision.calendars,
    language: language ?? revision.language,
    fallback: revision.language,
    titles: calendarTitles(revision),
  };
}

const calendarTitles = once(
  ({ catalog: { calendars = [] } }: CompiledRevision): ReadonlyMap<string, Texts> =>
    new Map(calendars.map(({ id, title }) => [id, title])),
);

/** A text in the language of the prices. */
export function word(texts: Texts, { language, fallback }: Pricing): string {
  return say(texts, language, fallback);
}
