import {
  answerQuestion,
  type Answer,
  type Catalog,
  type Context,
  type Offering,
  type Sheet,
  type World,
} from '../../engine/index.ts';

/** What a mark is asked about: a tier of an offering, with options that were bought and what is known of the case. */
export type Asked = {
  readonly catalog: Catalog;
  readonly offering: Offering;
  readonly tier: string;
  readonly language: string;
  readonly options?: readonly string[];
  readonly context?: Context;
};

const OFFSET: Readonly<Record<string, string>> = { 'Europe/Berlin': '+01:00', 'Europe/Zurich': '+01:00' };

/**
 * What the public API answers for the tier on the first day of the catalog, put together from the published JSON alone.
 * Where the feature is closed at midnight, the answer itself says when it opens.
 */
export function askApi(asked: Asked, feature: string, world: World): Answer {
  const { effectiveFrom, timeZone } = asked.catalog;
  const midnight = `${effectiveFrom}T00:00:00${OFFSET[timeZone] ?? 'Z'}`;
  const answer = askAt(asked, feature, midnight, world);
  if (answer.reason.code !== 'outside-coverage') return answer;
  const opening = answer.alternatives.find((alternative) => alternative.kind === 'wait');
  return opening ? askAt(asked, feature, opening.until, world) : answer;
}

function askAt(asked: Asked, feature: string, at: string, world: World): Answer {
  const { catalog, offering, tier, language, options = [], context } = asked;
  const item = (id: string, level: string) => ({ offering: id, tier: level, from: catalog.effectiveFrom });
  const contract = {
    catalog: catalog.id,
    items: [
      { ...item(offering.id, tier), options },
      ...(offering.requires ?? []).map((id) => item(id, lowestTier(catalog, id))),
    ],
    systems: [{ id: 'the-only-one', delivered: catalog.effectiveFrom }],
  };
  const answer = answerQuestion({ contract, feature, at, lang: language, ...(context && { context }) }, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function lowestTier({ offerings }: Catalog, offering: string): string {
  return offerings.find(({ id }) => id === offering)?.tiers[0]?.id ?? '';
}

/** Marks of a sheet that are not what the API answers, as `tier/feature`. */
export function wrongMarks(sheet: Sheet, catalog: Catalog, offering: Offering, world: World): readonly string[] {
  return sheet.rows.flatMap(({ feature, cells }) =>
    cells.flatMap(({ tier, mark, text, reason }) => {
      const answer = askApi({ catalog, offering, tier, language: sheet.language }, feature, world);
      const isRight = mark === markOf(answer) && reason === answer.reason.code && tellsValue(text, answer);
      return isRight ? [] : [`${tier}/${feature}`];
    }),
  );
}

function markOf({ decision, reason, value }: Answer): string {
  if (reason.code === 'option-not-purchased') return 'optional';
  if (decision === 'denied') return 'no';
  return decision === 'chargeable' || value ? 'value' : 'yes';
}

/** Whether the words of a granted value name its number. */
function tellsValue(text: string, { decision, value }: Answer): boolean {
  if (decision !== 'granted' || !value) return true;
  if ('text' in value) return text === value.text;
  return value.amount === 'unlimited' ? !/\d/.test(text) : text.startsWith(`${value.amount} `);
}
