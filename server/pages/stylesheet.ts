/** How the server's own pages look: light or dark as the reader prefers. */
export const pageStyles = `:root {
  color-scheme: light dark;
  --text: light-dark(oklch(22% 0.01 250), oklch(94% 0.005 250));
  --quiet: light-dark(oklch(42% 0.01 250), oklch(78% 0.01 250));
  --line: light-dark(oklch(88% 0.005 250), oklch(36% 0.01 250));
  --paper: light-dark(oklch(99% 0.002 250), oklch(20% 0.01 250));
  --panel: light-dark(oklch(96.5% 0.004 250), oklch(25% 0.01 250));
  --accent: light-dark(oklch(42% 0.13 250), oklch(80% 0.11 250));
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 Inter, system-ui, sans-serif; }
header { padding: 16px 24px; border-bottom: 1px solid var(--line); }
header a { color: inherit; font-weight: 600; text-decoration: none; }
main { max-width: 880px; margin: 0 auto; padding: 32px 24px 96px; }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 1.2; }
h2 { margin: 48px 0 8px; font-size: 18px; overflow-wrap: anywhere; }
h3 { margin: 16px 0 4px; font-size: 14px; color: var(--quiet); }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, monospace; }
p code { overflow-wrap: anywhere; }
h2 code { font-size: 16px; }
pre { margin: 4px 0; padding: 12px 16px; overflow: auto; max-height: 480px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
summary { cursor: pointer; color: var(--quiet); }
.method { padding: 2px 6px; border: 1px solid var(--line); border-radius: 6px; font-size: 12px; text-transform: uppercase; }
form { max-width: 360px; margin-bottom: 32px; }
label { display: grid; gap: 4px; color: var(--quiet); font-size: 14px; }
input, button { padding: 8px 12px; border: 1px solid var(--quiet); border-radius: 6px; background: var(--paper); color: var(--text); font: inherit; }
button { border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role='alert'] { padding: 12px 16px; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; }
`;
