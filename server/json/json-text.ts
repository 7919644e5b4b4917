import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { flawsIn, LONGEST_NAME } from './json-flaws.ts';

const DEEPEST = 64;
const [QUOTE = 0, BACKSLASH = 0, COLON = 0] = [...'"\\:'].map((character) => character.charCodeAt(0));

/** What a text with a flaw other than a doubled member has in it; most that have it are sound. */
const SUSPICIOUS = /__proto__|\\u(?:005f|0000|d[89a-f])/i;

/**
 * The value that a JSON text says, where every reader takes it to say the same: no object has a member twice or one
 * called `__proto__`, and each text can be written and kept.
 * @issue not-json too-deep doubled-member shape-unknown-member broken-text
 * @source RFC 7493 (I-JSON), 2.1 and 2.3
 */
export function readJsonText(text: string): Outcome<unknown> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const members = countMembers(parsed.value);
  if (members === undefined)
    return { ok: false, issues: [issueOf('too-deep', `the body is nested more than ${DEEPEST} levels deep`)] };
  // A member that stands twice has one colon too many; only then, or where something else looks odd, is it worth a look.
  const written = scanMembers(text);
  const isPlain = members === written.members && written.longestName <= LONGEST_NAME && !SUSPICIOUS.test(text);
  const issues = isPlain ? [] : flawsIn(text);
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

function parse(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, issues: [issueOf('not-json', 'the body is not JSON')] };
  }
}

/** Members of all objects; undefined where too many levels stand in each other. Level by level, so no depth exhausts the stack. */
function countMembers(value: unknown): number | undefined {
  let members = 0;
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST) return undefined;
    const next: object[] = [];
    for (const container of level) {
      const values: readonly unknown[] = Object.values(container);
      if (!Array.isArray(container)) members += values.length;
      for (const child of values) if (isContainer(child)) next.push(child);
    }
    level = next;
  }
  return members;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

type Written = { readonly members: number; readonly longestName: number };

/** Members as a text writes them, which is one for each colon outside of quotes, and the length of the longest name. */
function scanMembers(text: string): Written {
  let members = 0;
  let longestName = 0;
  let quotedAt = -1;
  let quoted = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === QUOTE) {
      quoted = index - quotedAt;
      quotedAt = quotedAt < 0 ? index : -1;
    } else if (character === BACKSLASH) index += 1;
    else if (character === COLON && quotedAt < 0) {
      members += 1;
      longestName = Math.max(longestName, quoted - 1);
    }
  }
  return { members, longestName };
}
