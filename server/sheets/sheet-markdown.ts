import type { Sheet, SheetCell, SheetPrice, SheetTarget } from '../../engine/index.ts';
import { wordsIn, type SheetWords } from './sheet-words.ts';

/** The sheet as Markdown with tables and footnotes, as GitHub writes them. */
export function sheetMarkdown(sheet: Sheet): string {
  const words = wordsIn(sheet.language);
  const { title, footnoteMarks, offering, tiers, rows, footnotes, vendor, validity, digest } = sheet;
  const heads = tiers.map((tier) => tier.title);
  return joinBlocks([
    `# ${plain(title)}${marks(footnoteMarks)}`,
    plain(vendor.name),
    plain(offering.description ?? ''),
    table(
      [words.feature, ...heads].map(plain),
      rows.map((row) => [plain(row.title) + marks(row.footnotes), ...row.cells.map(cell)]),
    ),
    footnotes.map(({ mark, text }) => `[^${mark}]: ${plain(text)}`).join('\n'),
    ...targetsOf(sheet.targets, heads, words),
    ...pricesOf(sheet.prices, sheet.billing, words),
    `${plain(validity)} · \`${digest}\``,
  ]);
}

function targetsOf(targets: readonly SheetTarget[], heads: readonly string[], words: SheetWords): readonly string[] {
  if (targets.length === 0) return [];
  const lines = targets.map(({ title, severityTitle, cells }) => [
    plain(severityTitle === undefined ? title : `${title} (${severityTitle})`),
    ...cells.map(({ text, clock }) => plain(clock === undefined ? text : `${text}, ${clock}`) || '–'),
  ]);
  return [`## ${words.targets}`, table([words.target, ...heads].map(plain), lines)];
}

function pricesOf(prices: readonly SheetPrice[], billing: readonly string[], words: SheetWords): readonly string[] {
  if (prices.length === 0) return [];
  const lines = prices.map(({ title, text, details }) => [plain(title), plain([text, ...details].join('; '))]);
  return [`## ${words.prices}`, table([words.item, words.price], lines), plain(billing.join(' '))];
}

function cell({ mark, text, detail }: SheetCell): string {
  const symbol = { yes: '✓ ', no: '– ', optional: '○ ', value: '' }[mark];
  return symbol + plain(detail === undefined ? text : `${text}, ${detail}`);
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

function marks(numbers: readonly string[]): string {
  return numbers.map((number) => `[^${number}]`).join('');
}

/** Text that Markdown shows as it is. @example plain('a|b') → 'a\\|b' */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
