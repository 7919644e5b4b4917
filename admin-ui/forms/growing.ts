import type { Attachment } from 'svelte/attachments';

const MOST = 320;

/** A field of several lines that is as high as its text, up to a bound. */
export function growing(_text: string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    field.style.height = 'auto';
    field.style.height = `${String(Math.min(MOST, field.scrollHeight + 2))}px`;
  };
}
