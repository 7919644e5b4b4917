/** A name and what is said about it. */
export type Said = { readonly title: string; readonly texts: readonly string[] };
