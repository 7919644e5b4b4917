import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Written } from './written.ts';

/** A zip archive that is being filled. */
export type Archive = {
  readonly add: (name: string, content: Written) => void;
  /** The whole archive; nothing can be added after. */
  readonly close: () => Uint8Array;
};

/** Date of every file, so that the same files make the same archive. @source the earliest that ZIP can write */
const DATED = new Date(1980, 0, 1);

/** An empty archive; texts are compressed, files are compressed already. */
export function openArchive(): Archive {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  return {
    add: (name, content) => {
      const entry = typeof content === 'string' ? new ZipDeflate(name) : new ZipPassThrough(name);
      entry.mtime = DATED;
      zip.add(entry);
      entry.push(typeof content === 'string' ? strToU8(content) : content, true);
    },
    close: () => {
      zip.end();
      return Buffer.concat(parts);
    },
  };
}
