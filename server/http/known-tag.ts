/**
 * Whether the asker already has what the tag stands for, by its `If-None-Match`.
 * @source RFC 9110, 13.1.2
 */
export function isKnownTag(known: string | undefined, tag: string): boolean {
  return known === '*' || (known ?? '').split(',').some((given) => given.trim().replace(/^W\//, '') === tag);
}
