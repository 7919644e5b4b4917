import type { IssueCode } from '../../engine/index.ts';
import type { Scope } from '../stores/access-store.ts';
import type { Reply } from './reply.ts';

/** What a route reads of a request. */
export type Ask = {
  /** The JSON body; undefined where the route takes none. */
  readonly body: unknown;
  readonly path: Readonly<Record<string, string>>;
  /** Declared members of the query that are there. */
  readonly query: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  /** Where nobody has asked yet: a look by HEAD, or a browser that fetches what its user might go to next. */
  readonly beforehand: 'look' | 'prefetch' | undefined;
  /** Aborted once whoever asked has left, be it before the answer or with it. */
  readonly left: AbortSignal;
  /** Address that the request came from; of IPv6 its network, which is one household's. */
  readonly address: string;
  /** Id of the key or of the user who asks; empty where anyone may. */
  readonly caller: string;
  /** What may be done in that name. */
  readonly rights: readonly Scope[];
};

/** A member of the path, of the query or of the headers. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly example: string;
  /** Issues that are about this parameter where they have no place in the body. */
  readonly issues?: readonly IssueCode[];
};

/** A JSON body: its schema's file or `file#/$defs/name`, an example that is valid, and its media type where that is not JSON's own. */
export type BodyShape = { readonly schema: string; readonly example: unknown; readonly media?: string };

/** One call: how it is addressed and described, who may make it, and what answers it. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it, such as `/v1/catalogs/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** `anyone` needs no credentials; a `caller` needs a key or a session; anything else is a right that the caller needs. */
  readonly access: 'anyone' | 'caller' | Scope;
  readonly parameters?: readonly Parameter[];
  readonly request?: BodyShape;
  /** The answer's schema, with a status that is not 200; or the media type of an answer that is not JSON. */
  readonly answer: { readonly schema: string; readonly status?: 201 } | { readonly media: string };
  /** Statuses of problems beside those that access and body bring with them. */
  readonly problems?: readonly number[];
  readonly handle: (ask: Ask) => Reply | Promise<Reply>;
};
