import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--granted)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--chargeable)' },
]);

const frame = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--text)', backgroundColor: 'var(--panel)' },
  // The frame around shows where the focus is.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--sunken)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in oklab, var(--accent) 6%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--accent) 24%, transparent)',
  },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--text)',
    backgroundColor: 'var(--panel)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--text)', backgroundColor: 'var(--accent-soft)' },
  '.cm-help': { maxWidth: '420px', padding: '8px 12px', fontSize: '13px' },
  '.cm-help p': { margin: '0 0 2px' },
  '.cm-help p:first-child': { fontWeight: '600' },
  '.cm-diagnostic': { maxWidth: '480px', padding: '6px 12px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--denied)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--chargeable)' },
});

/** How the text looks: the colours of the page around, in both themes. */
export const jsonLook = [frame, syntaxHighlighting(colours)];
