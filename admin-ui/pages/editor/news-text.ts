import type { News } from '../../editing/saving.ts';
import type { Words } from '../../words/de.ts';

/** What has happened to the draft, in a sentence. */
export function newsText(news: News, say: Words['editor']): string {
  switch (news.kind) {
    case 'merged':
      return say.merged(news.by);
    case 'recovered':
      return say.recovered(news.count);
    case 'stuck':
      return say.stuck(news.words);
  }
}
