import type { DraftContent, Text } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import type { Choice } from './choices.ts';
import { textIn } from '../texts.ts';

type FootnoteLike = { readonly id?: string; readonly text?: Text };
const MOST = 80;

/** Footnotes of the draft as what can be chosen, by the beginning of what they say. */
export function footnoteChoices(content: DraftContent, language: string): readonly Choice[] {
  return listIn<FootnoteLike>(content, '/catalog/footnotes').flatMap(({ id, text }) => {
    if (id === undefined) return [];
    const said = textIn(text ?? {}, language);
    return [{ value: id, label: said === '' ? id : shorten(said) }];
  });
}

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
