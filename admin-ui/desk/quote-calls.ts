import { callForFile } from '../call.ts';
import type { QuoteDocumentRequest } from '../../engine/index.ts';

/** The quote as a file to hand out; given up when the signal is aborted. */
export function fetchQuoteFile(
  request: QuoteDocumentRequest,
  ending: 'pdf' | 'html',
  signal: AbortSignal,
): Promise<Blob> {
  return callForFile(`/v1/quotes/document.${ending}`, { method: 'POST', body: request, signal });
}
