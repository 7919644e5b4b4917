import { Parser } from 'htmlparser2';
import { fetchingFaultOf } from './fetching-styles.ts';

/** Elements that draw. */
const drawing: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern'],
]);

/** Namespaces whose elements browsers draw or run; those of others, such as notes of drawing programs, are passed over. */
const SVG = 'http://www.w3.org/2000/svg';
const living: ReadonlySet<string> = new Set([SVG, 'http://www.w3.org/1999/xhtml']);

const MOST_ELEMENTS = 5_000;
const DEEPEST = 50;

type Tell = (fault: string) => void;
type Attributes = Readonly<Record<string, string>>;

/** What an SVG does beside drawing, as words for whoever brought it: the first that is found. */
export function faultsOf(svg: string): string | undefined {
  let fault: string | undefined;
  let elements = 0;
  /** The text of each element that is open: a comment or an entity in its midst does not part it. */
  const texts: string[] = [];
  const namespaces = new Map<string, string>();
  const tell: Tell = (found) => {
    fault ??= found;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1;
        texts.push('');
        if (elements > MOST_ELEMENTS) tell(`it has more than ${MOST_ELEMENTS} elements`);
        if (texts.length > DEEPEST) tell(`its elements stand more than ${DEEPEST} deep in each other`);
        noteNamespaces(attributes, namespaces);
        checkElement(name, namespaces, tell);
        for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value, tell);
      },
      ontext: (text) => {
        texts.push((texts.pop() ?? '') + text);
      },
      onclosetag: () => {
        checkStyles(texts.pop() ?? '', tell);
      },
      onprocessinginstruction: (name) => {
        if (/^!(doctype|entity)/i.test(name)) tell('it has a document type, which may hold entities');
        else if (name !== '?xml') tell(`it has a processing instruction \`${name}\``);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return fault;
}

/** Keeps the prefixes that ever stand for what browsers draw or run, wherever they do. */
function noteNamespaces(attributes: Attributes, namespaces: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('xmlns:') && living.has(value)) namespaces.set(name.slice('xmlns:'.length), value);
}

function checkElement(name: string, namespaces: ReadonlyMap<string, string>, tell: Tell): void {
  const colon = name.indexOf(':');
  const namespace = colon < 0 ? SVG : namespaces.get(name.slice(0, colon));
  if (namespace === undefined) return;
  const local = name.slice(colon + 1);
  if (namespace !== SVG || !drawing.has(local)) tell(refusalOf(name, local));
}

function refusalOf(name: string, local: string): string {
  if (['text', 'tspan', 'textPath'].includes(local))
    return 'it has text, which needs a font: turn letters into outlines';
  return `\`<${name.slice(0, 40)}>\` is no element that draws`;
}

function checkAttribute(name: string, value: string, tell: Tell): void {
  if (/^on/i.test(name)) tell(`the attribute \`${name.slice(0, 40)}\` would run a script`);
  const isLink = name === 'href' || name.endsWith(':href') || name === 'src' || name === 'xml:base';
  if (isLink && !value.startsWith('#')) tell(`it links to \`${value.slice(0, 60)}\``);
  if (!name.startsWith('xmlns')) checkStyles(value, tell);
}

/** Styles can fetch, too. */
function checkStyles(text: string, tell: Tell): void {
  const fault = fetchingFaultOf(text);
  if (fault !== undefined) tell(fault);
}
