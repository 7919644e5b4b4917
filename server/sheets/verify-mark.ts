import QRCode from 'qrcode';
import type { SheetWords } from './sheet-words.ts';

/** Where a reader learns whether a paper still holds: as an address and as a code to photograph. */
export type VerifyMark = {
  readonly address: string;
  /** The address without `https://`, shortened to what can be typed. */
  readonly shown: string;
  /** A picture of the address, as a data address. */
  readonly code: string;
  readonly codeTitle: string;
  readonly ask: string;
};

/** White modules around the code, without which cameras do not find it. @source ISO/IEC 18004 */
const QUIET = 4;

/** The mark of a revision. @param publicUrl the address that people reach the server by */
export function verifyMark(digest: string, publicUrl: string, { ask, codeTitle }: SheetWords): VerifyMark {
  const address = `${publicUrl}/verify/${digest}`;
  return { address, shown: address.replace(/^https?:\/\//, ''), code: codeOf(address), codeTitle, ask };
}

/** A row of dark modules. */
function bar(x: number, y: number, length: number): string {
  return `M${QUIET + x} ${QUIET + y}h${length}v1h-${length}z`;
}

function codeOf(address: string): string {
  const { data, size } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, row) => [...data.subarray(row * size, (row + 1) * size)].join(''));
  const path = rows
    .flatMap((row, y) => [...row.matchAll(/1+/g)].map(({ 0: run, index }) => bar(index, y, run.length)))
    .join('');
  const side = size + 2 * QUIET;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
