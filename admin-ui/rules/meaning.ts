import type { DraftContent, FactTest, Rule, Text } from '../../engine/index.ts';
import { kindOf } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import type { Language } from '../reader.svelte.ts';
import { titleOf } from '../texts.ts';
import { readBuilt, type Built, type BuiltGroup } from './built-condition.ts';
import { attributeSubject, factWords, wordsOf } from './fact-choices.ts';
import { valueName } from './value-choices.ts';

/**
 * The sentence that a rule means, read off its conditions; undefined where they have not the form of conditions.
 * LAW: it mentions every fact that the rule asks for (test/ui/rules/meaning.test.ts).
 * @example meaningOf(rule, content, 'de') → 'Wenn gilt: die Servicezeiten sind … geschlossen, dann: Nein (außerhalb der Servicezeiten).'
 */
export function meaningOf(rule: Rule, content: DraftContent, language: Language): string | undefined {
  const built = readBuilt(rule.conditions);
  if (!built) return undefined;
  const { rules } = wordsOf[language];
  const code = rule.event.type;
  const outcome = Object.hasOwn(rules.reasons, code) ? `${rules.kinds[kindOf(code)]} (${rules.reasons[code]})` : code;
  const start = `${rules.when} ${clauseOf(built, content, language)}`;
  return `${aboutOf(rule, content, language)}${start}, ${rules.then}: ${outcome}.`;
}

/** The features that a rule is about, before its sentence; nothing where it is about all. */
function aboutOf({ features = [] }: Rule, content: DraftContent, language: Language): string {
  if (features.length === 0) return '';
  const known = listIn<{ readonly id: string; readonly title: Text }>(content, '/catalog/features');
  const titles = features.map((feature) => `„${titleOf(known, feature, language)}“`);
  return `${wordsOf[language].rules.for} ${titles.join(', ')}: `;
}

/** A condition as a clause. */
export function clauseOf(built: Built, content: DraftContent, language: Language): string {
  return built.kind === 'test' ? testClause(built.test, content, language) : groupClause(built, content, language);
}

function groupClause({ joint, parts }: BuiltGroup, content: DraftContent, language: Language): string {
  const { and, not, or } = wordsOf[language].rules;
  const clauses = parts.map((part) => {
    const clause = clauseOf(part, content, language);
    return part.kind === 'group' && part.joint !== 'not' && part.parts.length > 1 ? `(${clause})` : clause;
  });
  if (joint === 'not') return `${not} ${clauses.join('')}`;
  return clauses.join(joint === 'all' ? ` ${and} ` : ` ${or} `);
}

function testClause(test: FactTest, content: DraftContent, language: Language): string {
  const words = factWords(test.fact, test.path, language);
  if (words && 'holds' in words)
    return (test.operator === 'notEqual') === (test.value === true) ? words.fails : words.holds;
  const subject = words ? words.subject : attributeSubject(test.path, content, language);
  const { nor, operators, or } = wordsOf[language].rules;
  const values: readonly unknown[] = Array.isArray(test.value) ? test.value : [test.value];
  const told = values.map((value) => valueName(test, value, content, language));
  if (test.operator === 'notIn') return `${subject} ${operators.notEqual} ${told.join(` ${nor} `)}`;
  return `${subject} ${operators[test.operator === 'in' ? 'equal' : test.operator]} ${told.join(` ${or} `)}`;
}
