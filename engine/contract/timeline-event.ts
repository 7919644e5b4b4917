import type { LocalDate } from '../calendar/local-date.ts';
import { dateText } from '../decision/date-text.ts';
import type { TimelineEvent, TimelineKind } from '../generated/types.ts';
import { fill, say, type Texts, type Words } from '../text.ts';
import type { KnownItem } from './known-contract.ts';
import { timelinePhrases } from './timeline-phrases.ts';

/** A day that matters for an item, before it is put into words. */
export type ItemDay = {
  readonly kind: TimelineKind;
  readonly date: LocalDate;
  /** System that sets the day; undefined where it holds for the whole item. */
  readonly system?: string | undefined;
  /** Feature that takes place on it. */
  readonly feature?: string;
  /** First day of the term that notice prevents. */
  readonly prevents?: LocalDate;
};

/** A day of an item as a timeline tells it, in a language or else the catalog's own. */
export function eventOf(item: KnownItem, day: ItemDay, language: string | undefined): TimelineEvent {
  const { kind, date, system } = day;
  const text = textOf(item, day, language ?? item.revision.language);
  return { kind, date, text, item: item.id, ...(system !== undefined && { system }) };
}

function textOf(item: KnownItem, day: ItemDay, language: string): string {
  const text = fill(say(timelinePhrases[day.kind], language, 'en'), wordsFor(item, day, language));
  if (day.system === undefined) return text;
  return fill(say(timelinePhrases['of-system'], language, 'en'), { system: day.system, text });
}

function wordsFor({ revision, offering, tier }: KnownItem, { feature, prevents }: ItemDay, language: string): Words {
  const title = (texts: Texts): string => say(texts, language, revision.language);
  const tierTitle = offering.tiers.size > 1 ? ` ${title(tier.tier.title)}` : '';
  return {
    subject: title(offering.offering.title) + tierTitle,
    ...(feature !== undefined && { feature: title(revision.features.get(feature)?.feature.title ?? { en: feature }) }),
    ...(prevents !== undefined && { date: dateText(prevents, language) }),
  };
}
