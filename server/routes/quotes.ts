import { priceQuote } from '../commands/price-quote.ts';
import { recommendTiers } from '../commands/recommend-tiers.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { sampleNeeds, sampleQuote } from './samples.ts';

/** What it costs, and what to buy. */
export function quoteRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/quotes',
      summary: 'Prices items and work, line by line; for a contract as was agreed with its customer',
      access: 'ask',
      request: { schema: 'quote.v1.schema.json', example: sampleQuote },
      answer: { schema: 'quote.v1.schema.json#/$defs/quote' },
      problems: [404],
      handle: async ({ body }) => outcome(await priceQuote(body, around)),
    },
    {
      method: 'post',
      path: '/v1/recommendations',
      summary: 'Ranks the tiers of an offering, each with the options that given needs ask for',
      access: 'ask',
      request: { schema: 'recommendation.v1.schema.json', example: sampleNeeds },
      answer: { schema: 'recommendation.v1.schema.json#/$defs/recommendations' },
      problems: [404],
      handle: ({ body }) => outcome(recommendTiers(body, around)),
    },
  ];
}
