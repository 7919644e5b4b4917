import { createHash } from 'node:crypto';
import type { Outcome } from '../../../engine/index.ts';
import { remembered } from '../../remembered.ts';
import type { DrawableLogo } from '../rendered-pdf.ts';

/** Whether the logo of an address can be drawn. */
export type LogoTrial = (address: string) => Promise<Outcome<DrawableLogo>>;

const MOST_KEPT = 1_000;
/** A trial that came to no verdict, as on a machine that had too much to do, is worth another one after this. */
const NO_VERDICT_MS = 60_000;

/**
 * Tries each logo once and remembers what came of it. A trial that was given up is made anew after a minute, one that was
 * never begun at once.
 * @param now milliseconds
 */
export function rememberTrials(tryLogo: LogoTrial, now: () => number): LogoTrial {
  const find = remembered<() => ReturnType<LogoTrial>>(MOST_KEPT);
  return (address) => find(digestOf(address), () => repeatable(() => tryLogo(address), now))();
}

function repeatable(tryIt: () => ReturnType<LogoTrial>, now: () => number): () => ReturnType<LogoTrial> {
  let tried: ReturnType<LogoTrial> | undefined;
  let until = Infinity;
  return () => {
    if (tried && now() < until) return tried;
    until = Infinity;
    tried = tryIt().then((outcome) => {
      until = now() + keptMs(outcome);
      return outcome;
    });
    return tried;
  };
}

function keptMs(outcome: Outcome<DrawableLogo>): number {
  if (outcome.ok) return Infinity;
  const codes = outcome.issues.map(({ code }) => code);
  if (codes.includes('unavailable')) return 0;
  return codes.includes('bad-logo') ? Infinity : NO_VERDICT_MS;
}

function digestOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url');
}
