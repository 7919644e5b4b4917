type Colour = readonly [red: number, green: number, blue: number];

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** Least contrast of text. @source WCAG 2.2, 1.4.3 */
const LEAST_CONTRAST = 4.5;
const STEPS = 20;

/**
 * The vendor's colour as text on a ground, mixed with black or white only as far as it takes to read it.
 * @example readableAccent('#1b4f8f', '#ffffff') → '#1b4f8f'
 */
export function readableAccent(accent: string, ground: string): string {
  const [own, paper] = [parse(accent), parse(ground)];
  const pole = luminance(paper) > 0.5 ? BLACK : WHITE;
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(own, pole, step / STEPS);
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return format(mixed);
  }
  return format(pole);
}

/** @source WCAG 2.2, contrast ratio */
function contrast(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** @source WCAG 2.2, relative luminance */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(a: Colour, b: Colour, share: number): Colour {
  return a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share)) as unknown as Colour;
}

function parse(hex: string): Colour {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Colour;
}

function format(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
