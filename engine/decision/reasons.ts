import { below, type Pointer } from '../catalog/place.ts';
import type { AnswerReason } from '../generated/types.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { fill, say } from '../text.ts';
import type { Candidate } from './candidates.ts';
import { exclusionsFor, type Examination } from './facts.ts';
import type { Situation } from './situation.ts';
import { languageOf, wordsFor } from './words.ts';

/** A rule that fired, as the answer gives it: its text in the language asked for, and the place it rests on. */
export function reasonOf(rule: CompiledRule, examination: Examination, situation: Situation): AnswerReason {
  const { candidate } = examination;
  const text = say(
    rule.rule.text ?? rule.rule.sentence,
    languageOf(examination, situation),
    candidate.revision.language,
  );
  return {
    code: rule.code,
    text: fill(text, wordsFor(rule.code, examination, situation)),
    rule: rule.id,
    pointer: placeOf(rule, candidate, situation),
  };
}

/** The place in the revision that a reason rests on; for a vendor's own rule, the rule itself. */
function placeOf(rule: CompiledRule, candidate: Candidate, { context }: Situation): Pointer {
  if (rule.rule.features) return rule.pointer;
  const { feature, offering, tier, cell } = candidate;
  switch (rule.code) {
    case 'not-started':
    case 'end-of-service':
    case 'term-limit':
    case 'ended':
      return tier.termPointer;
    case 'requires-offering':
      return below(offering.pointer, 'requires');
    case 'option-purchased':
    case 'option-not-purchased':
      return offering.options.get(feature.feature.id)?.pointer ?? cell.pointer;
    case 'component-excluded':
      return exclusionsFor(candidate, context, 'component')[0]?.pointer ?? feature.pointer;
    case 'cause-excluded':
      return exclusionsFor(candidate, context, 'cause')[0]?.pointer ?? feature.pointer;
    case 'outside-coverage':
      return feature.hours?.pointer ?? feature.pointer;
    case 'outside-hours-surcharge':
      return surchargedPrice(candidate) ?? cell.pointer;
    case 'travel-zone':
      return below(feature.pointer, 'travel');
    case 'covered-by-package':
      return candidate.kind === 'package' ? candidate.cover.pointer : cell.pointer;
    default:
      return cell.pointer;
  }
}

function surchargedPrice({ revision, cell: { cell } }: Candidate): Pointer | undefined {
  return cell.kind === 'pay-per-use' ? revision.prices.get(cell.price)?.pointer : undefined;
}
