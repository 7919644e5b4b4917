import { stepsOf, type DraftContent, type Issue } from '../../engine/index.ts';
import { momentIn, moneyIn } from '../dates.ts';
import { catalogOf } from '../editing/draft-catalog.ts';
import { issueWords } from '../editing/issue-words.ts';
import type { Language } from '../reader.svelte.ts';
import { titleOf } from '../texts.ts';
import type { Words } from '../words/de.ts';

/** What a failure is told with. */
export type Telling = { readonly content: DraftContent; readonly words: Words; readonly language: Language };

/**
 * How a scenario comes out other than it says, in the reader's language; undefined of any other issue.
 * @example failureWords(issue, telling) → 'Entscheidung: erwartet „Nein“, die Antwort sagt „Ja, enthalten“'
 */
export function failureWords(issue: Issue, telling: Telling): string | undefined {
  if (issue.code !== 'scenario-fails') return undefined;
  const [, , part, member = '', target = ''] = stepsOf(issue.pointer);
  return part === 'expect' ? outcomeWords(issue, member, target, telling) : unansweredWords(issue, telling);
}

function outcomeWords({ params = {} }: Issue, member: string, target: string, telling: Telling): string {
  const about = aboutWords(member, target, telling);
  const [expected = '', found = ''] = ['expected', 'found'].map((side) => valueWords(member, params[side], telling));
  return telling.words.scenarios.outcome(about, expected, found);
}

/** What of the answer is meant. */
function aboutWords(member: string, target: string, { content, language, words }: Telling): string {
  const { code, conditions, decision, due, net, remaining } = words.scenarios;
  const names: Readonly<Record<string, string>> = { code, conditions, decision, net, remaining };
  return names[member] ?? due(titleOf(catalogOf(content).targets, target, language));
}

/** What of it was expected or found. */
function valueWords(member: string, side: string | number | undefined, telling: Telling): string {
  const { content, language, words } = telling;
  const { currency = 'EUR', timeZone = 'UTC' } = catalogOf(content);
  const text = String(side);
  if (side === undefined) return member === 'net' ? words.scenarios.noNet : words.scenarios.nothing;
  if (member === 'decision') return words.answer[text as 'granted' | 'chargeable' | 'denied'];
  if (member === 'code') return (words.rules.reasons as Readonly<Record<string, string>>)[text] ?? text;
  if (member === 'net') return moneyIn(text, currency, language);
  if (member === 'due') return momentIn(text, timeZone, language);
  return typeof side === 'number' ? side.toLocaleString(language) : text;
}

function unansweredWords(issue: Issue, { language, words }: Telling): string {
  const code = String(issue.params?.['code']);
  return words.scenarios.unanswered(issueWords({ ...issue, code }, language)?.says ?? issue.detail);
}
