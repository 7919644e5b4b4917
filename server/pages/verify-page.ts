import type { Standing } from '../commands/verify-revision.ts';
import { escapeHtml, htmlPage } from './html.ts';
import type { PageLanguage } from './sign-in-words.ts';
import { verifyWords } from './verify-words.ts';

/** Whether a paper still holds, to read. */
export function verifyPage(digest: string, standing: Standing, language: PageLanguage): string {
  const { digest: name, other, standings, title } = verifyWords[language];
  const { answer, meaning } = standings[standing];
  const elsewhere = language === 'de' ? 'en' : 'de';
  const shown = escapeHtml(digest.slice(0, 64));
  const main = `<p role="status"><strong>${answer}</strong> ${meaning}</p>
<p>${name}: <code>${shown}</code></p>
<p><a href="/verify/${encodeURIComponent(digest)}?lang=${elsewhere}" lang="${elsewhere}" hreflang="${elsewhere}">${other}</a></p>`;
  return htmlPage(title, main, language);
}
