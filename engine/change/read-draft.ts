import type { DraftContent, JsonPatch } from '../generated/types.ts';
import { validateDraftContent, validateJsonPatch } from '../generated/validators.js';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** What is to be kept as a draft, which may be anything that has a draft's members. @issue bad-shape */
export function readDraft(body: unknown): Outcome<DraftContent> {
  return readShape(validateDraftContent, body);
}

/** A patch that is well written. @issue bad-shape */
export function readPatch(body: unknown): Outcome<JsonPatch> {
  return readShape(validateJsonPatch, body);
}
