/** A JSON Pointer (RFC 6901) into a revision. */
export type Pointer = string;

/** The pointer to a member or position below another. */
export function below(pointer: Pointer, ...path: readonly (string | number)[]): Pointer {
  let place = pointer;
  for (const step of path) place += `/${typeof step === 'number' ? step : escapeStep(step)}`;
  return place;
}

function escapeStep(member: string): string {
  return /[~/]/.test(member) ? member.replaceAll('~', '~0').replaceAll('/', '~1') : member;
}
