import { readFileSync } from 'node:fs';

/** The sentences of the prose above a type, without the one that introduces it. */
export function readSentences(file: string, type: string): readonly string[] {
  const source = readFileSync(new URL(`../../server/stores/${file}`, import.meta.url), 'utf8');
  const before = source.slice(0, source.indexOf(`export type ${type} `));
  const comment = before.slice(before.lastIndexOf('/**'));
  const text = comment.replaceAll(/^\s*(\/\*\*|\*\/|\*)/gm, '').replaceAll(/\s+/g, ' ');
  return text
    .split(/(?<=\.) /)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(1);
}
