import { htmlPage } from './html.ts';

const where = `<p>Each start of the server prints a one-time link beside the line <code>listening on …</code>. Open that link.</p>
<p>Services need no link: they send <code>Authorization: Bearer KEY</code>.</p>`;

const refused =
  '<p role="alert"><strong>This link does not work, or not any more.</strong> A link works once; a restart prints a fresh one.</p>';

/** Where to find the link; after a link that did not work, that as well. */
export function signInPage(visit: 'invited' | 'refused'): string {
  return htmlPage('Sign in', visit === 'refused' ? `${refused}\n${where}` : where);
}
