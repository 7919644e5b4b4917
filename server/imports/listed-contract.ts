/** Where a value of a contract stands in the file it was read from. */
export type FilePlace = { readonly row: number; readonly column: string };

/** A contract of a file: what is to be kept, and where each part of that stands. */
export type ListedContract = {
  readonly id: string;
  /** As `POST /v1/contracts` has it. */
  readonly creation: unknown;
  /** @param pointer JSON Pointer into the creation */
  readonly placeOf: (pointer: string) => FilePlace;
};
