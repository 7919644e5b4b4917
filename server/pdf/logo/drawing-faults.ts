import { Parser } from 'htmlparser2';

/** Elements that draw. */
const drawing: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern'],
]);

const MOST_ELEMENTS = 5_000;
const DEEPEST = 50;

/** What an SVG does beside drawing, as words for whoever brought it: the first that is found. */
export function faultsOf(svg: string): string | undefined {
  let fault: string | undefined;
  let depth = 0;
  let elements = 0;
  const tell = (found: string): void => {
    fault ??= found;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        elements += 1;
        if (elements > MOST_ELEMENTS) tell(`it has more than ${MOST_ELEMENTS} elements`);
        if (depth > DEEPEST) tell(`its elements stand more than ${DEEPEST} deep in each other`);
        if (!drawing.has(name) && !name.includes(':')) tell(refusalOf(name));
        for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value, tell);
      },
      ontext: (text) => {
        checkText(text, tell);
      },
      onclosetag: () => {
        depth -= 1;
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

function refusalOf(name: string): string {
  if (['text', 'tspan', 'textPath'].includes(name))
    return 'it has text, which needs a font: turn letters into outlines';
  return `\`<${name.slice(0, 40)}>\` is no element that draws`;
}

function checkAttribute(name: string, value: string, tell: (fault: string) => void): void {
  if (/^on/i.test(name)) tell(`the attribute \`${name.slice(0, 40)}\` would run a script`);
  const isLink = name === 'href' || name.endsWith(':href') || name === 'src';
  if (isLink && !value.startsWith('#')) tell(`it links to \`${value.slice(0, 60)}\``);
  if (!name.startsWith('xmlns')) checkText(value, tell);
}

/** Styles can fetch, too. */
function checkText(text: string, tell: (fault: string) => void): void {
  if (/url\(\s*['"]?\s*(?!['"]?\s*#)[^)]/i.test(text)) tell('its styles link to another file');
  if (/@import|javascript:/i.test(text)) tell('its styles fetch or run something');
}
