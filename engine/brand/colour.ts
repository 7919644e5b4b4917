/** Shares of red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** @example parseColour('#1b4f8f') → [27, 79, 143] */
export function parseColour(hex: string): Colour {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Colour;
}

/** @example formatColour([27, 79, 143]) → '#1b4f8f' */
export function formatColour(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** One colour with a share of another, from 0 to 1. */
export function mixColours(a: Colour, b: Colour, share: number): Colour {
  return a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share)) as unknown as Colour;
}

/** How far two colours stand apart, from 1 to 21. @source WCAG 2.2, contrast ratio */
export function contrastOf(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Light that a colour gives, from 0 to 1. @source WCAG 2.2, relative luminance */
export function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
