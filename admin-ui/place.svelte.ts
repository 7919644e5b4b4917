import { roomAt } from './rooms.ts';

/** Where the reader is: the address, as the pages see it. */
class Place {
  pathname = $state(location.pathname);
  search = $state(location.search);
  /** How often a page was gone to. */
  visits = 0;
  readonly room = $derived(roomAt(this.pathname));

  /** Goes to another page; the back button leads back. */
  go(address: string): void {
    this.visits += 1;
    history.pushState(null, '', address);
    this.read();
  }

  /** Says the same page's state in the address; the back button does not pass it. */
  rewrite(address: string): void {
    if (address !== this.pathname + this.search) history.replaceState(null, '', address);
    this.read();
  }

  read(): void {
    this.pathname = location.pathname;
    this.search = location.search;
  }

  /** Follows a link to a page of the interface without loading it anew. */
  follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event) || link.target !== '' || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.hash !== '' || roomAt(link.pathname).kind === 'nowhere') return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

/** The one place of this page. */
export const place = new Place();

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  );
}
