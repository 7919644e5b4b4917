import { expect, test } from 'vitest';
import { signInPage } from '../../server/pages/sign-in-page.ts';
import { pageLanguage, signInWords } from '../../server/pages/sign-in-words.ts';

test.each([
  ['de', 'Anmelden', 'gleich nach der Zeile <code>listening on …</code>'],
  ['en', 'Sign in', 'right after the line <code>listening on …</code>'],
] as const)('the page in %s says where the link is printed', (language, title, place) => {
  const page = signInPage('invited', language);
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain(place);
  expect(page).not.toContain('role="alert"');
  expect(signInPage('refused-link', language)).toContain(signInWords[language].refusedLink);
  expect(signInPage('refused-password', language)).toContain(signInWords[language].refusedPassword);
});

test.each([
  ['de', 'en-GB', 'de'],
  [undefined, 'fr-CH, en-GB;q=0.8, de;q=0.5', 'en'],
  [undefined, 'DE-AT', 'de'],
  ['"><script>', '*', 'en'],
  [undefined, undefined, 'en'],
])('who chose %s and whose browser accepts %s reads %s', (chosen, accepted, language) => {
  expect(pageLanguage(chosen, accepted)).toBe(language);
});
