import { sampleQuestion } from './routes/samples.ts';

/** What a person needs to come in while nobody is known yet. */
export type FirstSteps = {
  readonly url: string;
  readonly token: string;
  /** A fresh key; undefined where automation has its own. */
  readonly freshKey: string | undefined;
  readonly catalogIds: readonly string[];
};

/** The lines that a start prints: a one-time link, and with a fresh key a call to paste into a shell. */
export function firstSteps({ catalogIds, freshKey, token, url }: FirstSteps): readonly string[] {
  const link = `sign in once at ${url}/sign-in?token=${token}`;
  return freshKey === undefined ? [link] : [link, sampleCall(url, freshKey, catalogIds)];
}

function sampleCall(url: string, key: string, catalogIds: readonly string[]): string {
  const authorization = `-H 'authorization: Bearer ${key}'`;
  if (!catalogIds.some((id) => id === sampleCatalog())) return `curl -sS ${url}/v1/catalogs ${authorization}`;
  return `curl -sS ${url}/v1/check ${authorization} -H 'content-type: application/json' -d '${JSON.stringify(sampleQuestion)}'`;
}

function sampleCatalog(): string {
  return typeof sampleQuestion.contract === 'string' ? '' : sampleQuestion.contract.catalog;
}
