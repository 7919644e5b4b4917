/** Who wrote something, and when. */
export type Authored = {
  /** Id of a user or of a key. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
};
