import { OutOfReach } from '../../stores/out-of-reach.ts';

/** The catalogs that somebody may touch. */
export type Reach = ReadonlySet<string>;

/** Rejects where a catalog, or one of several, is out of reach; undefined stands for all catalogs. */
export async function requireReach(reach: Reach, catalogs: readonly string[] | undefined): Promise<void> {
  if (!isWithin(reach, catalogs)) throw new OutOfReach();
}

/** Whether somebody who may touch these catalogs, or all where undefined, can do no more than the reach allows. */
export function isWithin(reach: Reach, catalogs: readonly string[] | undefined): boolean {
  return catalogs?.every((catalog) => reach.has(catalog)) ?? false;
}
