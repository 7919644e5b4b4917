import { expect, test } from 'vitest';
import { roomAt, roomPaths } from '../../admin-ui/rooms.ts';
import { uiPlaces } from '../../server/pages/ui-places.ts';

// LAW: the server serves the interface at the addresses of its rooms, and nowhere else.
test.each(uiPlaces)('the interface has a page at %s', (place) => {
  expect(roomAt(place).kind).not.toBe('nowhere');
});

test('the server serves the interface at each address of its rooms', () => {
  const served = uiPlaces.map((place) => place.replace(/:\w+/g, '*'));
  expect(served).toEqual(roomPaths);
});
