import type { DraftContent, Issue } from '../../engine/index.ts';
import type { PdfPool } from '../pdf/pdf-pool.ts';

/** Tries whether a logo can be drawn. */
export type LogoTrial = PdfPool['checkLogo'];

/**
 * What stands against the logo of a draft: it is drawn once. A logo that is no text at all is a matter of the review.
 * @issue bad-logo, and those of the trial where it could not be made
 */
export async function findBadLogo({ catalog }: DraftContent, tryLogo: LogoTrial): Promise<readonly Issue[]> {
  const logo = memberOf(memberOf(catalog, 'brand'), 'logo');
  if (typeof logo !== 'string') return [];
  const tried = await tryLogo(logo);
  return tried.ok ? [] : tried.issues.map((issue) => ({ ...issue, pointer: '/catalog/brand/logo' }));
}

function memberOf(value: unknown, member: string): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, member);
  return isThere ? (value as Readonly<Record<string, unknown>>)[member] : undefined;
}
