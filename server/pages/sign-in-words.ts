/** Languages that the sign-in is written in. */
export type PageLanguage = 'de' | 'en';

/** What the sign-in says. */
export type SignInWords = {
  readonly title: string;
  readonly name: string;
  readonly password: string;
  readonly enter: string;
  /** Where the first link is printed, as HTML. */
  readonly link: string;
  /** How a start prints a fresh link, as HTML. */
  readonly fresh: string;
  /** How programs are let in, as HTML. */
  readonly services: string;
  readonly refusedLink: string;
  readonly refusedPassword: string;
  /** Names the same page in the other language. */
  readonly other: string;
};

export const signInWords: Readonly<Record<PageLanguage, SignInWords>> = {
  de: {
    title: 'Anmelden',
    name: 'Name',
    password: 'Passwort',
    enter: 'Anmelden',
    link: 'Solange es keinen Benutzer gibt, gibt der Server bei jedem Start einen Anmeldelink aus: im Terminal, in dem <code>npm start</code> läuft, gleich nach der Zeile <code>listening on …</code>. Öffnen Sie diesen Link.',
    fresh:
      'Der Link gilt einmal. Ist er verbraucht, beenden Sie den Server mit <kbd>Strg</kbd>+<kbd>C</kbd> und starten Sie ihn neu.',
    services: 'Programme brauchen keinen Link: Sie senden <code>Authorization: Bearer SCHLÜSSEL</code>.',
    refusedLink:
      '<strong>Dieser Link gilt nicht oder nicht mehr.</strong> Ein Link gilt einmal; solange es keinen Benutzer gibt, gibt ein Neustart einen neuen aus.',
    refusedPassword:
      '<strong>Der Name oder das Passwort ist falsch, oder es waren zu viele Versuche.</strong> Nach fünf falschen muss ein Benutzer eine Viertelstunde warten.',
    other: 'English',
  },
  en: {
    title: 'Sign in',
    name: 'Name',
    password: 'Password',
    enter: 'Sign in',
    link: 'While there is no user, each start of the server prints a sign-in link: in the terminal where <code>npm start</code> runs, right after the line <code>listening on …</code>. Open that link.',
    fresh:
      'The link works once. When it is used up, end the server with <kbd>Ctrl</kbd>+<kbd>C</kbd> and start it anew.',
    services: 'Services need no link: they send <code>Authorization: Bearer KEY</code>.',
    refusedLink:
      '<strong>This link does not work, or not any more.</strong> A link works once; while there is no user, a restart prints a fresh one.',
    refusedPassword:
      '<strong>The name or the password is wrong, or there were too many attempts.</strong> After five wrong ones a user has to wait for a quarter of an hour.',
    other: 'Deutsch',
  },
};

/**
 * The language of a page: the one asked for, else the first of the browser's that there is, else English.
 * @param accepted an `Accept-Language` header, in the order in which browsers send it
 * @example pageLanguage(undefined, 'fr-CH, en-GB;q=0.8') → 'en'
 */
export function pageLanguage(chosen: string | undefined, accepted = ''): PageLanguage {
  const tags = [chosen ?? '', ...accepted.split(',')].map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return tags.find((tag) => tag === 'de' || tag === 'en') ?? 'en';
}
