import type { Price, Rate } from '../../../../engine/index.ts';

/** Kinds of prices. */
export type PriceKind = Price['kind'];

const onRequest: Rate = { kind: 'on-request' };

/** A price of another kind, with what both have. @example of an hourly one: its id, title and rate, and blocks of an hour */
export function firstPrice(
  kind: PriceKind,
  { id, title, rate = onRequest }: Pick<Price, 'id' | 'title'> & Partial<Price>,
): Price {
  switch (kind) {
    case 'recurring':
      return { kind, id, title, period: 'year', rate };
    case 'once':
      return { kind, id, title, rate };
    case 'hourly':
      return { kind, id, title, rate, blockMinutes: 60 };
  }
}
