import { htmlPage } from './html.ts';

/** How a person came to the page: by themselves, by a link that did not work, or with a wrong name or password. */
export type Visit = 'invited' | 'refused-link' | 'refused-password';

const form = `<form method="post" action="/sign-in">
<p><label>Name <input name="name" autocomplete="username" maxlength="200" required autofocus></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" maxlength="200" required></label></p>
<p><button>Sign in</button></p>
</form>`;

const where = `<p>While there is no user, each start of the server prints a one-time link beside the line <code>listening on …</code>. Open that link.</p>
<p>Services need no link: they send <code>Authorization: Bearer KEY</code>.</p>`;

const refusals: Readonly<Record<Visit, string>> = {
  invited: '',
  'refused-link':
    '<p role="alert"><strong>This link does not work, or not any more.</strong> A link works once; while there is no user, a restart prints a fresh one.</p>\n',
  'refused-password':
    '<p role="alert"><strong>The name or the password is wrong, or there were too many attempts.</strong> After five wrong ones a user has to wait for a quarter of an hour.</p>\n',
};

/** Where people sign in by name and password, and where the first link is found. */
export function signInPage(visit: Visit): string {
  return htmlPage('Sign in', `${refusals[visit]}${form}\n${where}`);
}
