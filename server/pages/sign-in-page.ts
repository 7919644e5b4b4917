import { htmlPage } from './html.ts';
import { signInWords, type PageLanguage, type SignInWords } from './sign-in-words.ts';

/** How a person came to the page: by themselves, by a link that did not work, or with a wrong name or password. */
export type Visit = 'invited' | 'refused-link' | 'refused-password';

const others: Readonly<Record<PageLanguage, PageLanguage>> = { de: 'en', en: 'de' };

/** Where people sign in by name and password, and where the first link is found. */
export function signInPage(visit: Visit, language: PageLanguage): string {
  const words = signInWords[language];
  const other = others[language];
  const elsewhere = `<p><a href="/sign-in?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>`;
  const main = [refusalOf(visit, words), formIn(language, words), whereIn(words), elsewhere];
  return htmlPage(words.title, main.filter((part) => part !== '').join('\n'), language);
}

function refusalOf(visit: Visit, { refusedLink, refusedPassword }: SignInWords): string {
  if (visit === 'invited') return '';
  return `<p role="alert">${visit === 'refused-link' ? refusedLink : refusedPassword}</p>`;
}

function formIn(language: PageLanguage, { enter, name, password }: SignInWords): string {
  return `<form method="post" action="/sign-in?lang=${language}">
<p><label>${name} <input name="name" autocomplete="username" maxlength="200" required autofocus></label></p>
<p><label>${password} <input name="password" type="password" autocomplete="current-password" maxlength="200" required></label></p>
<p><button>${enter}</button></p>
</form>`;
}

function whereIn({ fresh, link, services }: SignInWords): string {
  return `<p>${link}</p>\n<p>${fresh}</p>\n<p>${services}</p>`;
}
