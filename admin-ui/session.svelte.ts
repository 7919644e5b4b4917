/** Whether the server still knows who asks; it ends when any call is answered by 401. */
class Session {
  isOpen = $state(true);

  /** Ends, and leaves the page's address for the sign-in, which leads back to it. */
  end(): void {
    const address = encodeURIComponent(location.pathname + location.search);
    document.cookie = `mehrwert_return=${address}; Path=/sign-in; SameSite=Lax; Max-Age=3600`;
    this.isOpen = false;
  }

  resume(): void {
    this.isOpen = true;
  }
}

/** The one session of this page. */
export const session = new Session();
