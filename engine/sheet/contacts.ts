import type { Contact, SheetContact } from '../generated/types.ts';
import { plainText } from './plain-text.ts';
import type { Voice } from './voice.ts';

/** The vendor's contacts as a sheet shows them, with a link where one opens them. */
export function listContacts(contacts: readonly Contact[], voice: Voice): readonly SheetContact[] {
  return contacts.map(({ kind, title, value }) => {
    const address = value === undefined ? undefined : linkTo(kind, plainText(value));
    return {
      kind,
      title: voice.say(title),
      ...(value !== undefined && { value: plainText(value) }),
      ...(address !== undefined && { address }),
    };
  });
}

/** The link that opens a contact; none for a value that is no number or address of its kind. */
function linkTo(kind: Contact['kind'], value: string): string | undefined {
  if (kind === 'phone' && /^\+?[\d\s()/.-]{3,40}$/.test(value)) return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'email' && /^[\w.+-]{1,64}@[\w.-]{1,190}$/.test(value)) return `mailto:${value}`;
  if (kind === 'web' && /^https?:\/\/[\w.-]+(:\d+)?(\/[\w./~%-]*)?$/.test(value)) return value;
  if (kind === 'web' && /^[\w-]+(\.[\w-]+)+(\/[\w./~%-]*)?$/.test(value)) return `https://${value}`;
  return undefined;
}
