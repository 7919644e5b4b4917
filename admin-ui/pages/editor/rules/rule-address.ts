type Address = { readonly pathname: string; readonly search: string };

/** The page of an own rule, by its place, or of a common one, by its name; without either, that of all rules. */
export function ruleAddress(
  { pathname, search }: Address,
  chosen: { readonly at?: string; readonly rule?: string } = {},
): string {
  const query = new URLSearchParams(search);
  for (const name of ['at', 'rule', 'scenario']) query.delete(name);
  for (const [name, value] of Object.entries(chosen)) query.set(name, value);
  return query.size > 0 ? `${pathname}?${query.toString()}` : pathname;
}
