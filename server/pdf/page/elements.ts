/** Elements that documents print. Documented in docs/templates.md. */
export const printedElements: ReadonlySet<string> = new Set([
  ...['body', 'header', 'main', 'section', 'article', 'footer', 'nav', 'aside', 'div', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'p', 'blockquote', 'hr', 'figure', 'figcaption'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'br',
    'cite',
    'code',
    'em',
    'i',
    'img',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
  ],
]);

/** Elements that tell of the page or belong to its look: left out without a word. */
export const silentElements: ReadonlySet<string> = new Set(['head', 'title', 'meta', 'link', 'style', 'template']);

/** Elements of a table, which stand in no line of text. */
export const tableParts: ReadonlySet<string> = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']);
