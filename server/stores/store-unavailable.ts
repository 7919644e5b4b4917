/** The store cannot be reached or cannot write now; nothing was acknowledged, and a later call may succeed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
