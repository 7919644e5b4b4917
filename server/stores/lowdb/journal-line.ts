import { crc32 } from 'node:zlib';

/** A line of a journal: the checksum of its JSON text in eight hexadecimal digits, a space, the text. */
export function writeLine(entry: unknown): Buffer {
  const text = JSON.stringify(entry);
  return Buffer.from(`${checksum(text)} ${text}\n`);
}

/** The entry of a line; undefined where the line is not what was written. */
export function readLine(line: Buffer): unknown {
  const text = line.toString('utf8', 9);
  return line.toString('latin1', 0, 9) === `${checksum(text)} ` ? JSON.parse(text) : undefined;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
