import { pointsOf, type Length } from './lengths.ts';
import type { BoxStyle, Sides, Style } from './style.ts';
import type { Box, Frame } from './tree.ts';

/** The frame of a box: what is drawn around it and how far it keeps from others. */
export function frameOf({ padding, margin, border, ground, radius }: BoxStyle, room: number): Frame {
  return {
    padding: mapSides(padding, (length) => pointsOf(length, room)),
    margin: mapSides(margin, (length) => (length === 'auto' ? 0 : pointsOf(length, room))),
    border: mapSides(border, (line) => line ?? null),
    ground: ground ?? null,
    radius,
  };
}

/** A box of its own in a room of so many points. */
export function boxIn({ box, letters }: Style, anchors: readonly string[], room: number): Box {
  return {
    ...frameOf(box, room),
    width: widthOf(box, room),
    place: placeOf(box),
    align: letters.align,
    keep: box.keepsTogether,
    sticky: box.keepsWithNext,
    follows: box.keepsWithPrevious,
    breakBefore: box.breaksBefore,
    breakAfter: box.breaksAfter,
    anchors,
  };
}

/** A box without a frame, for text that stands beside boxes. */
export function plainBox({ letters }: Style): Box {
  const nothing = [0, 0, 0, 0] as const;
  return {
    padding: nothing,
    margin: nothing,
    border: [null, null, null, null],
    ground: null,
    radius: 0,
    width: null,
    place: 'left',
    align: letters.align,
    keep: false,
    sticky: false,
    follows: false,
    breakBefore: false,
    breakAfter: false,
    anchors: [],
  };
}

/** Whether nothing of a box is seen, so that what it holds may stand without it. */
export function isPlain(box: Box): boolean {
  const [, right, , left] = box.margin;
  const isUndrawn = box.ground === null && box.border.every((line) => line === null);
  const isLoose = !box.keep && !box.breakBefore && !box.breakAfter && !box.sticky && !box.follows;
  return isUndrawn && isLoose && right === 0 && left === 0 && box.padding.every((width) => width === 0) && !box.width;
}

/** How much room a box leaves to what it holds. */
export function roomIn({ padding, margin, width }: Box, room: number): number {
  const taken = padding[1] + padding[3] + margin[1] + margin[3];
  return Math.max(0, (width ? Math.min(pointsOf(width, room), room) : room) - taken);
}

function widthOf({ width, maxWidth }: BoxStyle, room: number): Length | null {
  const most = maxWidth && pointsOf(maxWidth, room);
  if (width && (most === undefined || pointsOf(width, room) <= most)) return width;
  return most !== undefined && most < room ? { points: most, percent: 0 } : null;
}

function placeOf({ margin: [, right, , left] }: BoxStyle): Box['place'] {
  if (left !== 'auto') return 'left';
  return right === 'auto' ? 'center' : 'right';
}

function mapSides<From, To>([top, right, bottom, left]: Sides<From>, map: (side: From) => To): Sides<To> {
  return [map(top), map(right), map(bottom), map(left)];
}
