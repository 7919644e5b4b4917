import { renderPdf } from '../../../server/pdf/set-page.ts';
import { openTypesetter } from '../../../server/pdf/typesetter.ts';
import type { RenderedPdf } from '../../../server/pdf/rendered-pdf.ts';

const typesetter = openTypesetter();

/** First of January 2026. */
export const madeAt = Date.UTC(2026, 0, 1);

/** A page with a head as documents have it. */
export function pageWith(body: string, styles = ''): string {
  return `<!doctype html><html lang="de-DE"><head><title>Blatt</title><meta name="author" content="Werk">
<style>@page { size: A4; margin: 15mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); } }
body { font: 400 10pt/1.4 'Source Sans 3', sans-serif } tr { break-inside: avoid } ${styles}</style></head>
<body>${body}</body></html>`;
}

/** A table with a head of tiers and so many rows. */
export function tableOf(count: number, row: (index: number) => string = plainRow): string {
  const rows = Array.from({ length: count }, (_, index) => row(index)).join('');
  return `<table><caption>Vergleich</caption>
<thead><tr><th scope="col">Leistung</th><th scope="col">Silber</th><th scope="col">Gold</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function plainRow(index: number): string {
  return `<tr><th scope="row">Zeile ${index + 1}</th><td>ja ${index + 1}</td><td>nein ${index + 1}</td></tr>`;
}

/** Sets a page in this process. */
export async function setPdf(html: string): Promise<RenderedPdf> {
  const outcome = await renderPdf(html, { madeAt }, typesetter);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ detail }) => detail).join());
  return outcome.value;
}

export { typesetter };
