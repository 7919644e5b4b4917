import { readDraft, type DraftContent, type Outcome } from '../../engine/index.ts';
import { readJsonText } from '../json/json-text.ts';
import { issueOf } from '../problems.ts';

/** Bytes of JSON that a draft has at most: as many as a body may have, so that each can be sent as a whole. */
const MOST_BYTES = 1_048_576;

/**
 * Content of a new draft. Whether it was sent at once or came about by many patches, it is what a body may be.
 * @issue bad-shape too-large too-deep shape-unknown-member
 */
export function readNewContent(content: unknown): Outcome<DraftContent> {
  const shaped = readDraft(content);
  if (!shaped.ok) return shaped;
  const text = JSON.stringify(content);
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    return refuse('too-large', `the draft has ${bytes} bytes as JSON, and may have ${MOST_BYTES}`, '');
  const read = readJsonText(text);
  return read.ok ? shaped : read;
}

/** Content of a draft of this very catalog. @issue bad-shape too-large too-deep shape-unknown-member other-catalog */
export function readContent(id: string, sent: unknown): Outcome<DraftContent> {
  const content = readNewContent(sent);
  if (!content.ok || content.value.catalog.id === id) return content;
  const detail = `the catalog is \`${id}\`, and the draft is of \`${content.value.catalog.id}\``;
  return refuse('other-catalog', detail, '/catalog/id');
}

function refuse(code: 'too-large' | 'other-catalog', detail: string, pointer: string): Outcome<never> {
  return { ok: false, issues: [issueOf(code, detail, pointer)] };
}
