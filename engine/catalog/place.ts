/** A JSON Pointer (RFC 6901) into a revision. */
export type Pointer = string;

/** The pointer to a member or position below another. */
export function below(pointer: Pointer, ...path: readonly (string | number)[]): Pointer {
  let place = pointer;
  for (const step of path) place += `/${typeof step === 'number' ? step : escapeStep(step)}`;
  return place;
}

/** Hardly any name has one of the two signs; a look is quicker than two replacements. */
function escapeStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}
