import type { Brand } from '../../../../engine/index.ts';

/** A part of a sheet below its matrix. */
export type Section = NonNullable<Brand['sections']>[number];

/** All parts, in the order in which they stand where the vendor says none. */
export const sections: readonly Section[] = ['targets', 'prices', 'hours', 'terms', 'details', 'contact'];
