import type { OperatingFact } from '../generated/types.ts';
import { validateOperatingFact } from '../generated/validators.js';
import { problem } from '../issue.ts';
import { failure, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** An operating fact that is to be recorded; dates are local days from 1900 to 2199. @issue bad-shape bad-period */
export function readOperatingFact(body: unknown): Outcome<OperatingFact> {
  const fact = readShape(validateOperatingFact, body);
  if (!fact.ok || fact.value.kind !== 'closure') return fact;
  const { from, until } = fact.value;
  return from <= until ? fact : failure([problem('bad-period', '/until', `\`${until}\` lies before \`${from}\``)]);
}
