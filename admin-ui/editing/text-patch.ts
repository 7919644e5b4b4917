import { below, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import { settingPatch, valueAt } from './places.ts';

/** The patch that says a text in a language; an empty one goes, and with the last language the whole text. */
export function textPatch(content: DraftContent, pointer: Pointer, language: string, said: string): JsonPatch {
  const place = below(pointer, language);
  if (said !== '') return settingPatch(content, place, said);
  return removingPatch(content, Object.keys(valueAt(content, pointer) ?? {}).length > 1 ? place : pointer);
}

/** The patch that puts a value at a place, or takes away what stands there where there is none. */
export function puttingPatch(content: DraftContent, pointer: Pointer, value: unknown): JsonPatch {
  return value === undefined ? removingPatch(content, pointer) : settingPatch(content, pointer, value);
}

function removingPatch(content: DraftContent, pointer: Pointer): JsonPatch {
  return valueAt(content, pointer) === undefined ? [] : [{ op: 'remove', path: pointer }];
}
