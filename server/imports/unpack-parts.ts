import { Unzip, UnzipInflate } from 'fflate';

/** Texts of a workbook by their paths in it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const BYTES_A_PUSH = 16_384;

/**
 * The XML parts of a zip; undefined where they come to more bytes than may be. They are unpacked step by step and counted
 * as they come, so that the sizes that the zip says they have mean nothing.
 */
export function unpackParts(bytes: Uint8Array, most: number): Parts | undefined {
  const chunks = new Map<string, Uint8Array[]>();
  let left = most;
  const unzip = new Unzip((file) => {
    const own: Uint8Array[] = [];
    if (/\.(?:xml|rels)$/.test(file.name)) chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      left -= chunk.length;
      if (left >= 0) own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length && left >= 0; from += BYTES_A_PUSH) {
    const until = from + BYTES_A_PUSH;
    unzip.push(bytes.subarray(from, until), until >= bytes.length);
  }
  return left < 0 ? undefined : new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]));
}
