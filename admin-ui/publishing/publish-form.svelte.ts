import type { AppliesTo } from '../../engine/index.ts';
import { soonestAfter } from './publish-calls.ts';
import { instantIn } from '../zone-time.ts';

/** Whose contract items a revision is to bind, as the form has it. */
export type Whom = 'new' | 'renewals' | 'existing';

/** What the last step asks: from when, for whom, and why. */
export class PublishForm {
  isSoonest = $state(true);
  /** As the field writes it, in the catalog's zone. */
  local = $state('');
  whom = $state<Whom>('new');
  /** A local date. */
  existingFrom = $state('');
  note = $state('');
  readonly appliesTo = $derived<AppliesTo>(this.whom === 'existing' ? { existingFrom: this.existingFrom } : this.whom);
  readonly isComplete = $derived(
    this.note.trim() !== '' &&
      (this.isSoonest || this.local !== '') &&
      (this.whom !== 'existing' || this.existingFrom !== ''),
  );

  /** From when it is to be in force; `now` is the server's, epoch milliseconds. */
  beginning(zone: string, now: number): string {
    return this.isSoonest ? soonestAfter(now) : (instantIn(zone, this.local) ?? this.local);
  }
}
