import { visit, type JSONPath } from 'jsonc-parser';
import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';

/**
 * What is wrong with a text that is JSON, each with its pointer, in the order of the text.
 * @param text JSON of a depth that a stack can bear
 * @issue doubled-member shape-unknown-member broken-text
 * @example flawsIn('{"a":1,"a":2}') → [{ code: 'doubled-member', pointer: '/a' }]
 */
export function flawsIn(text: string): readonly Issue[] {
  const flaws = new Map<string, Issue>();
  const open: Set<string>[] = [];
  const add = (issue: Issue | undefined): void => {
    if (issue && !flaws.has(issue.code + issue.pointer)) flaws.set(issue.code + issue.pointer, issue);
  };
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, _line, _column, pathOf) => {
      const pointer = pointerTo([...pathOf(), name]);
      const names = open.at(-1);
      if (names?.has(name)) add(issueOf('doubled-member', `\`${name}\` is there more than once`, pointer));
      names?.add(name);
      add(flawOfName(name, pointer));
    },
    onLiteralValue: (value: unknown, _offset, _length, _line, _column, pathOf) => {
      if (isBroken(value)) add(brokenText(pointerTo(pathOf())));
    },
  });
  return [...flaws.values()];
}

function flawOfName(name: string, pointer: string): Issue | undefined {
  if (name === '__proto__') return issueOf('shape-unknown-member', '`__proto__` is no member of anything', pointer);
  return isBroken(name) ? brokenText(pointer) : undefined;
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
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
