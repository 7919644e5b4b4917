import type { Outcome } from '../../engine/index.ts';
import type { RequestIssue } from '../problems.ts';

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a route answers, before it becomes bytes. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers: Headers }
  | {
      readonly kind: 'problem';
      readonly issues: readonly RequestIssue[];
      readonly headers: Headers;
      /** Members of the problem's own that say more than its issues. */
      readonly more: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'text'; readonly status: number; readonly type: 'html' | 'css'; readonly text: string }
  | {
      readonly kind: 'document';
      readonly media: string;
      readonly content: string | Uint8Array;
      readonly headers: Headers;
    }
  | { readonly kind: 'empty'; readonly status: number; readonly headers: Headers };

export function json(body: unknown, headers: Headers = {}): Reply {
  return { kind: 'json', status: 200, body, headers };
}

/**
 * Headers of a body that is the same as long as its tag is, so that a copy may be kept and asked after. A version that
 * only names what is changed, while the body says more, is an `ETag` without leave to keep it.
 */
export function tagged(tag: string): Headers {
  return { ETag: tag, 'Cache-Control': 'private, no-cache' };
}

export function problem(
  issues: readonly RequestIssue[],
  headers: Headers = {},
  more: Readonly<Record<string, unknown>> = {},
): Reply {
  return { kind: 'problem', issues, headers, more };
}

export function page(text: string, status = 200): Reply {
  return { kind: 'text', status, type: 'html', text };
}

export function stylesheet(text: string): Reply {
  return { kind: 'text', status: 200, type: 'css', text };
}

/** A text, or bytes, of some media type that caches may keep. */
export function document(content: string | Uint8Array, media: string, headers: Headers): Reply {
  return { kind: 'document', media, content, headers };
}

export function empty(status: number, headers: Headers): Reply {
  return { kind: 'empty', status, headers };
}

/** The value as JSON, or the problem that its issues make. */
export function outcome(result: Outcome<unknown>): Reply {
  return result.ok ? json(result.value) : problem(result.issues);
}
