import type { Outcome } from '../../../engine/index.ts';
import { readPicture, type PictureData } from '../page/pictures.ts';
import type { DocumentTree } from '../page/tree.ts';
import { refuse } from '../refusal.ts';
import type { DrawableLogo } from '../rendered-pdf.ts';
import { wordsOf, type Typesetter } from '../typesetter.ts';
import { faultsOf } from './drawing-faults.ts';

const MOST_BYTES = 256 * 1024;
const MOST_PIXELS = 4_096;

/** Whether a logo draws something and does nothing else: it is read, then drawn once. @issue bad-logo */
export function checkLogo(address: string, typesetter: Typesetter): Outcome<DrawableLogo> {
  const picture = readPicture(address);
  if (!picture)
    return refuse('bad-logo', 'the logo is no SVG, PNG or JPEG in a `data:` address in base64, or has no size');
  const fault = faultOf(picture) ?? drawingFault(picture, typesetter);
  return fault === undefined
    ? { ok: true, value: { width: picture.width, height: picture.height } }
    : refuse('bad-logo', `the logo is refused: ${fault}`);
}

function faultOf({ type, data, width, height }: PictureData): string | undefined {
  if (data.length > MOST_BYTES) return `it has ${Math.ceil(data.length / 1024)} kB, more than ${MOST_BYTES / 1024}`;
  if (Math.max(width, height) > MOST_PIXELS) return `it is ${width} by ${height} pixels, more than ${MOST_PIXELS}`;
  return type === 'svg' ? faultsOf(data.toString('utf8')) : undefined;
}

/** What the typesetter says when it draws the logo on a page of its own. */
function drawingFault(picture: PictureData, { set }: Typesetter): string | undefined {
  const file = `logo.${picture.type}`;
  try {
    set({ tree: pageWith(file), pictures: new Map([[file, picture.data]]), standard: 'a-2a', madeAt: 0 });
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

function pageWith(file: string): DocumentTree {
  const nothing = [0, 0, 0, 0] as const;
  const frame = {
    padding: nothing,
    margin: nothing,
    border: [null, null, null, null],
    ground: null,
    radius: 0,
  } as const;
  const boxes = {
    'top-left': null,
    'top-center': null,
    'top-right': null,
    'bottom-left': null,
    'bottom-center': null,
    'bottom-right': null,
  };
  return {
    about: { title: 'Logo', language: 'en', region: null, author: '', description: '' },
    paper: { width: 200, height: 200, margin: nothing, ground: null, boxes },
    letters: { size: 12, weight: 400, edges: { top: 1, bottom: 0.4 } },
    anchors: [],
    blocks: [
      {
        kind: 'image',
        box: {
          ...frame,
          width: null,
          place: 'left',
          align: 'left',
          keep: false,
          sticky: false,
          follows: false,
          breakBefore: false,
          breakAfter: false,
          anchors: [],
        },
        picture: { file, alt: 'Logo', width: 100, height: 100 },
      },
    ],
  };
}
