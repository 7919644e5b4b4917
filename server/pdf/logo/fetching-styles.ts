import { ident, string, tokenize, tokenTypes } from 'css-tree';

type Token = { readonly type: number; readonly text: string };

/** Functions of CSS that fetch whatever they name. */
const fetching: ReadonlySet<string> = new Set(['image', 'image-set', '-webkit-image-set', 'cross-fade']);

/**
 * What styles fetch or run, as words for whoever wrote them: the first that is found. Only what the same file holds may be
 * linked to, such as `url(#a)`. Escapes are read as CSS reads them.
 * @source CSS Syntax Level 3, 4 Tokenization
 */
export function fetchingFaultOf(styles: string): string | undefined {
  const tokens = tokensOf(styles);
  for (const [index, token] of tokens.entries()) {
    const fault = faultOf(token, tokens[index + 1]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The tokens of styles, without the spaces and comments between them. */
function tokensOf(styles: string): readonly Token[] {
  const tokens: Token[] = [];
  tokenize(styles, (type, start, end) => {
    if (type !== tokenTypes.WhiteSpace && type !== tokenTypes.Comment)
      tokens.push({ type, text: styles.slice(start, end) });
  });
  return tokens;
}

function faultOf({ text, type }: Token, next: Token | undefined): string | undefined {
  switch (type) {
    case tokenTypes.AtKeyword:
      return nameOf(text) === '@import' ? 'its styles fetch or run something' : undefined;
    case tokenTypes.Ident:
      return nameOf(text) === 'javascript' && next?.text === ':' ? 'its styles fetch or run something' : undefined;
    case tokenTypes.BadUrl:
      return 'its styles link to another file';
    case tokenTypes.Url:
      return linkFault(text.slice(text.indexOf('(') + 1).trimStart());
    case tokenTypes.Function:
      return functionFault(nameOf(text.slice(0, -1)), next);
    default:
      return undefined;
  }
}

function functionFault(name: string, first: Token | undefined): string | undefined {
  if (fetching.has(name)) return linkFault('');
  if (name !== 'url' && name !== 'src') return undefined;
  return linkFault(first?.type === tokenTypes.String ? string.decode(first.text) : '');
}

function linkFault(address: string): string | undefined {
  return address.startsWith('#') ? undefined : 'its styles link to another file';
}

/** @example nameOf('\\75rl') → 'url' */
function nameOf(text: string): string {
  return ident.decode(text).toLowerCase();
}
