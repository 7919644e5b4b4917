/** What was to be written lies in a catalog that whoever writes may not touch; nothing was written. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}
