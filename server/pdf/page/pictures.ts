import { parseDocument } from 'htmlparser2';

/** A picture as its data: address holds it, and its own size in pixels. */
export type PictureData = {
  readonly type: 'svg' | 'png' | 'jpg';
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
};

const ADDRESS = /^data:image\/(svg\+xml|png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/;
/** What browsers draw an SVG as that says nothing of its size. @source CSS Images 3, default object size */
const UNSIZED = { width: 300, height: 150 };

/** The picture in a data: address of an SVG, PNG or JPEG in base64; nothing for any other address, or without a size. */
export function readPicture(address: string): PictureData | undefined {
  const [, kind, base64] = ADDRESS.exec(address.trim()) ?? [];
  if (kind === undefined || base64 === undefined) return undefined;
  const data = Buffer.from(base64, 'base64');
  const type = kind === 'svg+xml' ? 'svg' : kind === 'png' ? 'png' : 'jpg';
  const size = sizes[type](data);
  return size && size.width > 0 && size.height > 0 ? { type, data, ...size } : undefined;
}

type Size = { readonly width: number; readonly height: number };

const sizes: Readonly<Record<PictureData['type'], (data: Buffer) => Size | undefined>> = {
  svg: sizeOfSvg,
  png: sizeOfPng,
  jpg: sizeOfJpeg,
};

/** @source PNG, 11.2.2: the header comes first */
function sizeOfPng(data: Buffer): Size | undefined {
  if (data.length < 24 || data.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** @source ITU-T T.81: the size stands in the segment that starts the frame, after others of any length */
function sizeOfJpeg(data: Buffer): Size | undefined {
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const segment = data[at + 1] ?? 0;
    const startsFrame = segment >= 0xc0 && segment <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(segment);
    if (startsFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
  }
  return undefined;
}

function sizeOfSvg(data: Buffer): Size | undefined {
  const { children } = parseDocument(data.toString('utf8'), { xmlMode: true });
  const root = children.find((node) => 'name' in node && node.name === 'svg');
  if (!root || !('attribs' in root)) return undefined;
  const [, , boxWidth, boxHeight] = (root.attribs['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  const own = (name: string): number | undefined => {
    const text = root.attribs[name] ?? '';
    return /^[\d.]+(px)?$/.test(text) ? Number.parseFloat(text) : undefined;
  };
  return { width: own('width') ?? boxWidth ?? UNSIZED.width, height: own('height') ?? boxHeight ?? UNSIZED.height };
}
