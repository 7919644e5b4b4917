/** A step on the way to a page. */
export type Crumb = { readonly title: string; readonly address: string };

/** What the page is called and where it stands. */
class Heading {
  trail = $state.raw<readonly Crumb[]>([]);

  /** Shows the way to a page, the page itself last; it also names the window. */
  show(trail: readonly Crumb[]): void {
    this.trail = trail;
    document.title = [...trail.map(({ title }) => title).reverse(), 'Mehrwert'].join(' · ');
  }
}

/** The heading of this window. */
export const heading = new Heading();
