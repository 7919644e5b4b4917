import type { keysDe } from '../words/de/keys.ts';
import type { Spoken } from '../words/spoken.ts';
import { isApple, type Combination } from './combination.ts';

/** What stands on keys, by their names. */
export type KeyNames = Spoken<typeof keysDe>['names'];

/** Keys as they are seen: those that are held, and those of which one is pressed with them. */
export type KeyFaces = { readonly held: readonly string[]; readonly pressed: readonly string[] };

const apple: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/**
 * Combinations as they are seen, those with the same keys held side by side.
 * @example facesOf(['Mod+Home', 'Mod+End'], names) → [{ held: ['Strg'], pressed: ['Pos1', 'Ende'] }]
 */
export function facesOf(
  combinations: readonly Combination[],
  names: KeyNames,
  isMac: boolean = isApple(),
): readonly KeyFaces[] {
  const faces = combinations.map((combination) => faceOf(combination, { ...names, ...(isMac && apple) }));
  return faces.reduce<readonly KeyFaces[]>(join, []);
}

/** Whether a key stands beside another one without a word between: arrows are known to be alternatives. */
export function isBeside(face: string, before: string | undefined): boolean {
  return before === undefined || [face, before].every((each) => /^[←↑→↓]$/.test(each));
}

function faceOf(combination: Combination, names: Readonly<Record<string, string>>): KeyFaces {
  const keys = combination.split('+').map((key) => names[key] ?? key);
  return { held: keys.slice(0, -1), pressed: keys.slice(-1) };
}

function join(faces: readonly KeyFaces[], face: KeyFaces): readonly KeyFaces[] {
  const last = faces.at(-1);
  if (last?.held.join() !== face.held.join()) return [...faces, face];
  return [...faces.slice(0, -1), { ...face, pressed: [...last.pressed, ...face.pressed] }];
}
