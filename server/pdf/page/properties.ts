/** Properties that documents print, after shorthands are taken apart. Documented in docs/templates.md. */
export const printed: ReadonlySet<string> = new Set([
  ...['color', 'font-size', 'font-weight', 'font-style', 'font-family', 'font-variant-numeric', 'line-height'],
  ...['letter-spacing', 'text-align', 'text-transform', 'text-decoration-line', 'hyphens', 'list-style-type'],
  ...['display', 'position', 'clip-path', 'content', 'background-color', 'vertical-align'],
  ...['width', 'max-width', 'height', 'max-height', 'border-radius'],
  ...['flex-grow', 'flex-wrap', 'justify-content', 'align-items', 'row-gap', 'column-gap'],
  ...['grid-template-columns', 'grid-column', 'column-count'],
  ...['break-before', 'break-after', 'break-inside'],
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
    `margin-${side}`,
    `padding-${side}`,
    ...['width', 'style', 'color'].map((part) => `border-${side}-${part}`),
  ]),
]);

/** Properties that say what paper does anyway, or what only a screen can do: left out without a word. */
const ofScreens: ReadonlySet<string> = new Set([
  ...['color-scheme', 'box-sizing', 'border-collapse', 'table-layout', 'print-color-adjust', 'font-display'],
  ...['text-size-adjust', 'text-wrap', 'overflow-wrap', 'overflow', 'overflow-x', 'overflow-y', 'white-space'],
  ...['text-decoration-thickness', 'text-decoration-color', 'text-underline-offset', 'text-rendering'],
  ...['outline', 'outline-offset', 'outline-color', 'cursor', 'transition', 'scroll-margin-top', 'scroll-behavior'],
  ...['orphans', 'widows', 'font-feature-settings', 'font-kerning', 'object-fit', 'object-position'],
]);

/** Whether a property is left out without a warning. */
export function isOfScreens(property: string): boolean {
  return ofScreens.has(property) || /^-(webkit|moz|ms)-/.test(property);
}
