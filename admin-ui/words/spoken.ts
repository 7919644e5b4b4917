/** The same entries as another language has, each a text or something that makes one of the same parts. */
export type Spoken<Entry> = Entry extends string
  ? string
  : Entry extends (...args: infer Given) => string
    ? (...args: Given) => string
    : { readonly [Key in keyof Entry]: Spoken<Entry[Key]> };
