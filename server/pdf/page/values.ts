import { generate, parse, type CssNode, type FunctionNode } from 'css-tree';
import type { Warn } from './warnings.ts';

/** Custom properties and their texts, as they stand at an element. */
export type CustomProperties = Readonly<Record<string, string>>;

const read = new Map<string, readonly CssNode[]>();
const MOST_READ = 5_000;
/** A property that names itself, over however many others, never ends. */
const DEEPEST = 8;

/** The parts of a value, without the white space between them; a value that is no CSS has none. */
export function partsOf(text: string): readonly CssNode[] {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= MOST_READ) read.clear();
  const parts = parseValue(text);
  read.set(text, parts);
  return parts;
}

function parseValue(text: string): readonly CssNode[] {
  try {
    const value = parse(text, { context: 'value', onParseError: () => undefined });
    return value.type === 'Value' ? value.children.toArray().filter(({ type }) => type !== 'WhiteSpace') : [];
  } catch {
    return [];
  }
}

/** The value with each `var(--name, fallback)` replaced; nothing, with a warning, where a property has no value. */
export function substitute(text: string, custom: CustomProperties, warn: Warn, depth = 0): string | undefined {
  const start = text.search(/var\(/i);
  if (start < 0) return text;
  const end = closingOf(text, start + 4);
  const [, name = '', fallback] = /^\s*(--[\w-]+)\s*(?:,([\s\S]*))?$/.exec(text.slice(start + 4, end)) ?? [];
  const value = Object.hasOwn(custom, name) ? custom[name] : fallback;
  if (value === undefined || depth >= DEEPEST) {
    warn(`custom property \`${name}\` has no value`);
    return undefined;
  }
  const inner = substitute(value, custom, warn, depth + 1);
  return inner && substitute(text.slice(0, start) + inner + text.slice(end + 1), custom, warn, depth);
}

function closingOf(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  return text.length;
}

/** A value as text. @example writeValue(partsOf('1px  solid')[0]) → '1px' */
export function writeValue(part: CssNode | undefined): string {
  return part ? generate(part).toLowerCase() : '';
}

/** The name that a part is. @example nameIn(partsOf('center')[0]) → 'center' */
export function nameIn(part: CssNode | undefined): string | undefined {
  return part?.type === 'Identifier' ? part.name.toLowerCase() : undefined;
}

/** What stands between the commas of a function. */
export function argumentsOf({ children }: FunctionNode): readonly (readonly CssNode[])[] {
  const lists: CssNode[][] = [[]];
  for (const part of children.toArray()) {
    if (part.type === 'Operator' && part.value === ',') lists.push([]);
    else if (part.type !== 'WhiteSpace') lists.at(-1)?.push(part);
  }
  return lists;
}
