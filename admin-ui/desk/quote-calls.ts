import { callForFile } from '../call.ts';
import type { QuoteDocumentRequest } from '../../engine/index.ts';

/** The quote as a file to hand out. */
export function fetchQuoteFile(request: QuoteDocumentRequest, ending: 'pdf' | 'html'): Promise<Blob> {
  return callForFile(`/v1/quotes/document.${ending}`, { method: 'POST', body: request });
}
