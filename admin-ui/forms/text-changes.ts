import { below, type Pointer } from '../../engine/index.ts';
import { valueAt } from '../editing/places.ts';
import { put, type Placing } from './placing.ts';

/** A text in one language; whether the thing may be without any. */
export type TypedText = { readonly language: string; readonly text: string; readonly isOptional: boolean };

/** Puts a text in one language; an emptied one is taken away, and with the last one of an optional text the whole. */
export function putText(draft: Placing, pointer: Pointer, typed: TypedText, words: string): void {
  const place = below(pointer, typed.language);
  if (typed.text !== '') {
    put(draft, place, typed.text, words);
    return;
  }
  const others = Object.keys(valueAt(draft.content, pointer) ?? {}).filter((language) => language !== typed.language);
  put(draft, typed.isOptional && others.length === 0 ? pointer : place, undefined, words);
}
