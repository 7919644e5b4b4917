import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Decided } from '../decision/decide.ts';
import type { AnswerValue, Cell, SheetCell } from '../generated/types.ts';
import { amountText } from './amount-text.ts';
import { plainText } from './plain-text.ts';
import { overageText, rateText } from './price-text.ts';
import { answerOfTier } from './tier-answer.ts';
import type { AskedTier } from './tier-question.ts';
import type { Voice } from './voice.ts';

/**
 * The cell of a tier and a feature, as the API answers it.
 * LAW: each mark is the answer to the question that it stands for (test/laws/sheet.test.ts).
 */
export function sheetCell(asked: AskedTier, feature: string, voice: Voice): SheetCell {
  const answer = answerOfTier(asked, feature, voice.language);
  const decisive = answer.judgement?.examination.candidate.cell.cell;
  const overage = decisive?.kind === 'allowance' ? decisive.overage : undefined;
  return {
    tier: asked.tier,
    mark: markOf(answer),
    text: textOf(answer, decisive, asked.revision, voice),
    ...amountIn(answer),
    ...(overage !== undefined && { detail: overageText(overage, asked.revision, voice) }),
    footnotes: [],
    reason: answer.reason.code,
  };
}

/** @source contract.md, Sheet JSON */
function markOf({ decision, reason, value }: Decided): SheetCell['mark'] {
  if (reason.code === 'option-not-purchased') return 'optional';
  if (decision === 'denied') return 'no';
  return decision === 'chargeable' || value !== null ? 'value' : 'yes';
}

/** The number that the text of a value begins with. */
function amountIn({ decision, value }: Decided): Pick<SheetCell, 'amount'> {
  const isNumber = decision === 'granted' && value !== null && 'amount' in value && value.amount !== 'unlimited';
  return isNumber ? { amount: value.amount as number } : {};
}

function textOf(answer: Decided, cell: Cell | undefined, revision: CompiledRevision, voice: Voice): string {
  const { decision, reason, value } = answer;
  if (reason.code === 'option-not-purchased') return voice.phrase('optional');
  if (reason.code === 'partner-duty') return voice.phrase('partner');
  if (reason.code === 'authorisation-required') return voice.phrase('if-authorised');
  if (decision === 'denied') return voice.phrase('no');
  if (cell?.kind === 'pay-per-use') return rateText(cell.price, revision, voice);
  if (decision === 'chargeable') return voice.phrase('chargeable');
  return value === null ? voice.phrase('yes') : valueText(value, voice);
}

/** A value in words. @example '8 Stunden je Laufzeit' */
function valueText(value: AnswerValue, voice: Voice): string {
  if ('text' in value) return plainText(value.text);
  if (value.amount === 'unlimited') return voice.phrase('unlimited');
  const amount = amountText(value.amount, value.unit, voice.language);
  return 'period' in value ? voice.phrase(`per-${value.period}`, { amount }) : amount;
}
