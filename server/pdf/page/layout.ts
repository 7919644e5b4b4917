import { readPicture, type PictureData } from './pictures.ts';
import { pointsOf, type Length } from './lengths.ts';
import type { BoxStyle, LetterStyle } from './style.ts';
import type { StyledElement } from './styled-tree.ts';
import type { Block, Picture } from './tree.ts';
import type { Warn } from './warnings.ts';

const POINTS_PER_PIXEL = 0.75;

/** What turning styled elements into blocks needs to know of the whole document. */
export type Layout = {
  /** How letters look where no block says otherwise. */
  readonly base: LetterStyle;
  /** Of a page, between its margins. */
  readonly pageHeight: number;
  /** The anchors of an element: its id, the first time that it stands on a block. */
  readonly anchorsOf: (element: StyledElement) => readonly string[];
  /** The picture of an `<img>` in a room of so many points; nothing if its address is none that may be drawn. */
  readonly pictureOf: (element: StyledElement, room: number) => Picture | undefined;
  readonly warn: Warn;
};

/** Turns what an element holds into blocks, in a room of so many points. */
export type Fill = (element: StyledElement, room: number) => readonly Block[];

/** A layout with what it gathered on the way. */
export type OpenLayout = {
  readonly layout: Layout;
  readonly anchors: () => readonly string[];
  /** Pictures by the name of their file. */
  readonly pictures: () => ReadonlyMap<string, Buffer>;
};

export function openLayout(base: LetterStyle, pageHeight: number, draws: boolean, warn: Warn): OpenLayout {
  const anchors = new Set<string>();
  const files = new Map<string, { readonly picture: PictureData; readonly file: string }>();
  const anchorsOf = ({ attributes: { id } }: StyledElement): readonly string[] => {
    if (id === undefined || id === '' || anchors.has(id)) return [];
    anchors.add(id);
    return [id];
  };
  const pictureOf = ({ attributes, style }: StyledElement, room: number): Picture | undefined => {
    const { src = '', alt = '' } = attributes;
    const known = files.get(src);
    const picture = known?.picture ?? (draws ? readPicture(src) : undefined);
    if (!picture) {
      if (draws)
        warn(`the picture \`${src.slice(0, 40)}\` is left out: only SVG, PNG and JPEG within the page are drawn`);
      return undefined;
    }
    const file = known?.file ?? `${files.size}.${picture.type}`;
    files.set(src, { picture, file });
    return { file, alt, ...drawnSize(picture, style.box, room) };
  };
  return {
    layout: { base, pageHeight, anchorsOf, pictureOf, warn },
    anchors: () => [...anchors],
    pictures: () => new Map(Array.from(files.values(), ({ picture, file }) => [file, picture.data])),
  };
}

type Size = { readonly width: number; readonly height: number };

/** How large a picture is drawn, in points: as large as it is or as styles say, its proportions kept. */
function drawnSize(own: Size, { width, height, maxWidth, maxHeight }: BoxStyle, room: number): Size {
  const ratio = own.width / own.height;
  const [wide, high] = [width && pointsOf(width, room), height && pointsOf(height, room)];
  const drawnWidth = wide ?? (high === undefined ? own.width * POINTS_PER_PIXEL : high * ratio);
  const drawnHeight = Math.min(high ?? drawnWidth / ratio, drawnWidth / ratio);
  const most = (length: Length | undefined): number => (length ? pointsOf(length, room) : Infinity);
  const shrunk = Math.min(1, most(maxWidth) / drawnWidth, room / drawnWidth, most(maxHeight) / drawnHeight);
  return { width: drawnHeight * ratio * shrunk, height: drawnHeight * shrunk };
}
