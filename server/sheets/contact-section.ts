import type { SheetContact } from '../../engine/index.ts';

/** How to reach the vendor: ways with what to dial or write to, and those that are offered without it. */
export type ContactSection = {
  readonly part: 'contact';
  readonly claim?: string | undefined;
  readonly contacts: readonly SheetContact[];
  readonly offers: readonly string[];
};

/** The contacts as they are printed; nothing where the vendor names none. */
export function contactSectionOf(contact: readonly SheetContact[], claim?: string): ContactSection | undefined {
  if (contact.length === 0) return undefined;
  const offers = contact.filter(({ value }) => value === undefined).map(({ title }) => title);
  return { part: 'contact', claim, contacts: contact.filter(({ value }) => value !== undefined), offers };
}
