import { fetchPerson, type Person, type Scope } from './desk/access-calls.ts';

/** In whose name the page is opened, and what may be done in it; the server has the last word. */
class Present {
  person = $state.raw<Person>();

  async learn(): Promise<void> {
    this.person = await fetchPerson().catch(() => undefined);
  }

  /** Whether a thing may be offered; before it is known, it is. */
  may(scope: Scope): boolean {
    return this.person?.rights.includes(scope) ?? true;
  }
}

/** The one person of this page. */
export const present = new Present();
