/** A family that comes with the product; how far its letters go up and down, in em, as its table `hhea` has it. */
export type Family = { readonly name: string; readonly ascent: number; readonly descent: number };

/** The family of documents that name none; it has every mark that documents use, and stands in where another lacks a letter. */
export const firstFamily: Family = { name: 'Source Sans 3', ascent: 1.024, descent: 0.4 };

const families: readonly Family[] = [firstFamily, { name: 'Source Serif 4', ascent: 1.036, descent: 0.335 }];

/** The family of a name, written in any case. */
export function familyNamed(name: string): Family | undefined {
  return families.find((family) => family.name.toLowerCase() === name.toLowerCase());
}
