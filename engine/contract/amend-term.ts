import type { Term } from '../generated/types.ts';
import type { PlacedAmendment } from './amendment.ts';

/** A term as its amendments have it: another length and renewal first, then another notice period of what renews. */
export function amendTerm(term: Term, amendments: readonly PlacedAmendment[]): Term {
  if (amendments.length === 0) return term;
  const inOrder = [...amendments].sort((a, b) => Number(isNotice(a)) - Number(isNotice(b)));
  return inOrder.reduce((amended, { amendment }): Term => {
    if (amendment.kind === 'term') return withLength(amended, amendment);
    if (amendment.kind !== 'notice' || !amended.renewal) return amended;
    return { ...amended, renewal: { ...amended.renewal, noticeMonths: amendment.months } };
  }, term);
}

function isNotice({ amendment }: PlacedAmendment): boolean {
  return amendment.kind === 'notice';
}

/** Another length, with renewals or none; what bounds the cover of a system stays. */
function withLength({ system, feeStart }: Term, { months, renewal }: Pick<Term, 'months' | 'renewal'>): Term {
  return {
    ...(months !== undefined && { months }),
    ...(renewal && { renewal }),
    ...(system && { system }),
    ...(feeStart && { feeStart }),
  };
}
