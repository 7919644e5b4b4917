import type { Feature } from '../../engine/index.ts';

/** Ways on which a service can be asked for. */
export const channels: NonNullable<Feature['channels']> = [
  'phone',
  'email',
  'video',
  'remote',
  'ticket',
  'callback',
  'web-meeting',
];
