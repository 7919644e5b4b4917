import { below, type Pointer } from '../catalog/place.ts';
import type { KnownAmendment } from '../contract/amendment.ts';
import type { AnswerReason, Context, ReasonCode } from '../generated/types.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { Candidate } from './candidates.ts';
import type { Examination } from './facts.ts';
import type { Situation } from './situation.ts';
import { originOfCell, originOfEnd } from './origins.ts';
import { exclusionsFor } from './standing.ts';
import { byAmendment } from './told-amendments.ts';
import { languageOf, speak } from './words.ts';

/** A rule that fired, as the answer gives it: its text in the language asked for, and the place it rests on. */
export function reasonOf(rule: CompiledRule, examination: Examination, situation: Situation): AnswerReason {
  const text = speak(rule.rule.text ?? rule.rule.sentence, rule.code, examination, situation);
  const origin = originOf(rule, examination.candidate);
  return {
    code: rule.code,
    text: origin ? byAmendment(text, origin, languageOf(examination, situation)) : text,
    rule: rule.id,
    pointer: placeOf(rule, examination.candidate, situation),
  };
}

type PlaceOf = (candidate: Candidate, context: Context) => Pointer | undefined;

const term: PlaceOf = ({ tier }) => tier.termPointer;
const option: PlaceOf = ({ offering, feature }) => offering.options.get(feature.feature.id)?.pointer;

/** The places that reasons rest on, where that is not the cell. */
const PLACES: Partial<Readonly<Record<ReasonCode, PlaceOf>>> = {
  'not-started': term,
  'end-of-service': term,
  'term-limit': term,
  ended: term,
  excluded: ({ feature, cell }) => (cell.cell.kind === 'excluded' ? cell.pointer : below(feature.pointer, 'channels')),
  'requires-offering': ({ offering }) => below(offering.pointer, 'requires'),
  'option-purchased': option,
  'option-not-purchased': option,
  'component-excluded': (candidate, context) => exclusionsFor(candidate, context, 'component')[0]?.pointer,
  'cause-excluded': (candidate, context) => exclusionsFor(candidate, context, 'cause')[0]?.pointer,
  'outside-coverage': ({ feature }) => feature.hours?.pointer,
  'outside-hours-surcharge': surchargedPrice,
  'travel-zone': ({ feature }) => below(feature.pointer, 'travel'),
  'covered-by-package': (candidate) => (candidate.kind === 'package' ? candidate.cover.pointer : undefined),
};

/** The place in the revision that a reason rests on; for a vendor's own rule, the rule itself. */
function placeOf({ code, rule, pointer }: CompiledRule, candidate: Candidate, { context }: Situation): Pointer {
  if (rule.features) return pointer;
  return PLACES[code]?.(candidate, context) ?? candidate.cell.pointer;
}

/** The amendment that a reason rests on; undefined where it rests on the catalog or on a vendor's own rule. */
function originOf({ code, rule }: CompiledRule, candidate: Candidate): KnownAmendment | undefined {
  if (candidate.kind !== 'item' || candidate.item.amendments.length === 0 || rule.features) return undefined;
  if (code === 'ended') return originOfEnd(candidate);
  const restsOnCell = PLACES[code] === undefined || (code === 'excluded' && candidate.cell.cell.kind === 'excluded');
  return restsOnCell ? originOfCell(candidate) : undefined;
}

function surchargedPrice({ revision, cell: { cell } }: Candidate): Pointer | undefined {
  return cell.kind === 'pay-per-use' ? revision.prices.get(cell.price)?.pointer : undefined;
}
