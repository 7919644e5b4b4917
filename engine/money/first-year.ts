import type { Quote, QuoteLine } from '../generated/types.ts';
import { sumOf } from './amount.ts';
import { isOnRequest, totalOf } from './charge.ts';

/** A line as far as sums go. */
type Payment = Pick<QuoteLine, 'period' | 'rate' | 'net'>;

const MONTHS_PER_YEAR = 12;

/** What is paid one time, in a year, and both together; a sum with a part that is on request is null. */
export function firstYearOf(payments: readonly Payment[]): Pick<Quote, 'once' | 'perYear' | 'net' | 'onRequest'> {
  const once = totalOf(payments.filter(({ period }) => period === 'once'));
  const perYear = totalOf(payments.flatMap(paymentsInYear));
  const net = once === null || perYear === null ? null : sumOf([once, perYear]);
  return { once, perYear, net, onRequest: isOnRequest(payments) };
}

function paymentsInYear(payment: Payment): readonly Payment[] {
  if (payment.period === 'once') return [];
  return payment.period === 'year' ? [payment] : Array.from({ length: MONTHS_PER_YEAR }, () => payment);
}
