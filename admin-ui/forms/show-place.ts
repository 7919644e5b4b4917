import type { Attachment } from 'svelte/attachments';
import type { Pointer } from '../../engine/index.ts';
import { isWithin } from '../editing/places.ts';
import { place } from '../place.svelte.ts';
import { placeAsked } from './chosen-entry.ts';

const FRAMES = 60;

/** Goes to the field of the place that the address names, as soon as it is there. */
export function showPlace(): Attachment<HTMLElement> {
  return (root) => {
    const asked = placeAsked(place.search);
    let frames = 0;
    let frame = 0;
    const look = () => {
      const field = asked === '' ? undefined : fieldAt(root, asked);
      if (field) focusIn(field);
      else if (++frames < FRAMES) frame = requestAnimationFrame(look);
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
    };
  };
}

/** The narrowest field that holds a place. */
export function fieldAt(root: ParentNode, asked: Pointer): HTMLElement | undefined {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-pointer]')];
  const holding = fields.filter((field) => isWithin(asked, field.dataset['pointer'] ?? '-'));
  return holding.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function lengthOf(field: HTMLElement): number {
  return field.dataset['pointer']?.length ?? 0;
}

/** What is folded away around the field is opened. */
function focusIn(field: HTMLElement): void {
  for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true;
  const control = 'input, select, textarea';
  const target = field.matches(`${control}, [tabindex]`) ? field : field.querySelector<HTMLElement>(control);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
