import { visit, type JSONPath } from 'jsonc-parser';
import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';

/** Nobody reads more of them. */
const MOST_FLAWS = 100;
const LONGEST_TOLD = 200;
/** No member of anything has a longer name; a wrong value below one would be told by a pointer as long. */
export const LONGEST_NAME = 1_000;
const PROTOTYPE = '`__proto__` is no member of anything';
const TOO_LONG = `a name of more than ${LONGEST_NAME} characters is no member of anything`;

/** The flaw that something is, by its pointer: a pointer is only written where there is a flaw to tell. */
type FlawOf = (pointer: string) => Issue;

/**
 * What is wrong with a text that is JSON, each with its pointer, in the order of the text; at most a hundred flaws, and
 * of a long name in a pointer no more than its beginning.
 * @param text JSON of a depth that a stack can bear
 * @issue doubled-member shape-unknown-member broken-text
 * @example flawsIn('{"a":1,"a":2}') → [{ code: 'doubled-member', pointer: '/a' }]
 */
export function flawsIn(text: string): readonly Issue[] {
  const flaws = new Map<string, Issue>();
  const open: Set<string>[] = [];
  const add = (flawOf: FlawOf, path: () => JSONPath): void => {
    if (flaws.size >= MOST_FLAWS) return;
    const issue = flawOf(pointerTo(path()));
    flaws.set(issue.code + issue.pointer, flaws.get(issue.code + issue.pointer) ?? issue);
  };
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, _line, _column, pathOf) => {
      const path = (): JSONPath => [...pathOf(), name];
      const names = open.at(-1);
      if (names?.has(name)) add((pointer) => doubled(name, pointer), path);
      names?.add(name);
      const flawOf = flawOfName(name);
      if (flawOf) add(flawOf, path);
    },
    onLiteralValue: (value: unknown, _offset, _length, _line, _column, pathOf) => {
      if (isBroken(value)) add(brokenText, pathOf);
    },
  });
  return [...flaws.values()];
}

function doubled(name: string, pointer: string): Issue {
  return issueOf('doubled-member', `\`${shortened(name)}\` is there more than once`, pointer);
}

function flawOfName(name: string): FlawOf | undefined {
  if (name === '__proto__') return (pointer) => issueOf('shape-unknown-member', PROTOTYPE, pointer);
  if (name.length > LONGEST_NAME) return (pointer) => issueOf('shape-unknown-member', TOO_LONG, pointer);
  return isBroken(name) ? brokenText : undefined;
}

function brokenText(pointer: string): Issue {
  return issueOf('broken-text', 'the text has half of a character or the character NUL', toWhole(pointer));
}

/** Half of a surrogate pair is written in no UTF-8, and NUL is kept by no database. */
function isBroken(text: unknown): boolean {
  return typeof text === 'string' && (text.includes('\0') || toWhole(text) !== text);
}

/** The text with the sign for an unknown character in place of each half of one. */
function toWhole(text: string): string {
  return Buffer.from(text).toString();
}

/** @example pointerTo(['items', 0, 'a/b']) → '/items/0/a~1b' */
function pointerTo(path: JSONPath): string {
  return path.map((step) => `/${shortened(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function shortened(name: string): string {
  return name.length > LONGEST_TOLD ? `${name.slice(0, LONGEST_TOLD - 1)}…` : name;
}
