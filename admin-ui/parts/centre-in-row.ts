/** Scrolls a row of links, and nothing around it: a link that is scrolled into view is also where the tab key goes on. */
export function centreInRow(row: Element, link: Element): void {
  const [within, around] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += within.left + within.width / 2 - around.left - around.width / 2;
}
