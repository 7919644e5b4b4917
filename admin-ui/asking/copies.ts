import type { Answer, Catalog } from '../../engine/index.ts';
import { momentIn } from '../dates.ts';
import { titleOf } from '../texts.ts';
import type { Words } from '../words/de.ts';

/** The same question as a call that a shell sends; the key stays a variable. */
export function curlOf(question: object, origin: string): string {
  const body = JSON.stringify(question).replaceAll("'", String.raw`'\''`);
  return [
    `curl -s ${origin}/v1/check`,
    `-H "Authorization: Bearer $MEHRWERT_API_KEY"`,
    `-H 'Content-Type: application/json'`,
    `-d '${body}'`,
  ].join(' \\\n  ');
}

/** The answer as one writes it to a customer: decision, reason, by when, on what conditions. */
export function customerText(answer: Answer, catalog: Catalog, words: Words, language: string): string {
  const moment = (instant: string) => momentIn(instant, catalog.timeZone, language);
  const due = answer.deadlines.map(
    ({ target, due: instant }) => `${words.answer.by(titleOf(catalog.targets, target, language))} ${moment(instant)}`,
  );
  const { until } = answer.validity;
  const valid = until === null ? [] : [`${words.answer.valid} ${words.answer.validUntil(moment(until))}`];
  const helps = answer.decision === 'denied' ? answer.alternatives.map(({ text }) => text) : [];
  const conditions = answer.conditions.map(({ text }) => `– ${text}`);
  return [
    `${words.answer[answer.decision]}. ${answer.reason.text}`,
    ...helps,
    ...due,
    ...valid,
    ...(conditions.length > 0 ? [`${words.answer.conditions}:`, ...conditions] : []),
  ].join('\n');
}
