import { below, type Commitment, type DraftContent, type Pointer } from '../../../../engine/index.ts';
import { listIn } from '../../../editing/draft-catalog.ts';
import { idsAt } from '../../../forms/things.ts';
import type { TargetRow } from './target-rows.ts';

/** A commitment of one working day within the first service hours, or of one day where there are none. */
export function freshCommitment(
  content: DraftContent,
  offering: Pointer,
  row: Partial<Pick<TargetRow, 'target' | 'feature'>> & { readonly severity?: string } = {},
): Commitment {
  const [target = ''] = idsAt(content, '/catalog/targets');
  const [calendar] = idsAt(content, '/catalog/calendars');
  const about = { target, feature: firstFeature(content, offering), ...row };
  return calendar === undefined
    ? { ...about, amount: 1, unit: 'days', clock: { kind: 'elapsed' } }
    : { ...about, amount: 1, unit: 'working-days', clock: { kind: 'calendar', calendar } };
}

/** The first feature that a tier of the offering names. */
function firstFeature(content: DraftContent, offering: Pointer): string {
  const tiers = listIn<{ readonly cells?: object }>(content, below(offering, 'tiers'));
  return tiers.flatMap(({ cells = {} }) => Object.keys(cells))[0] ?? idsAt(content, '/catalog/features')[0] ?? '';
}
