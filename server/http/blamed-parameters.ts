import type { RequestIssue } from '../problems.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';

/**
 * The reply with the parameter named in each issue that is about one. A call without a body has its parameters read as
 * if they were one, so a pointer there names the parameter.
 * @param query members of the query that are given
 */
export function blameParameters(reply: Reply, route: Route, query: ReadonlySet<string>): Reply {
  if (reply.kind !== 'problem') return reply;
  return { ...reply, issues: reply.issues.map((issue) => blame(issue, route, query)) };
}

function blame(issue: RequestIssue, { parameters = [], request }: Route, query: ReadonlySet<string>): RequestIssue {
  if (issue.parameter !== undefined || (request && issue.pointer !== '')) return issue;
  const [, place = ''] = issue.pointer.split('/');
  const given = parameters.filter(({ in: where, name }) => where !== 'query' || query.has(name));
  const blamed =
    given.find(({ name }) => name === place) ?? given.find(({ issues }) => issues?.some((code) => code === issue.code));
  return blamed ? { ...issue, pointer: '', parameter: blamed.name } : issue;
}
