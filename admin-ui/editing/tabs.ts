import type { Component } from 'svelte';
import type { PaneTabId, TabId } from './tab-ids.ts';

/** A page of the editor; it reads and changes the draft by `editedDraft()`. */
export type EditorTab = { readonly id: TabId; readonly load: () => Promise<{ readonly default: Component }> };

/** All pages that there are, in the order in which they stand; each is loaded when it is first opened. */
export const tabs: readonly EditorTab[] = [
  { id: 'matrix', load: () => import('../pages/editor/matrix-tab.svelte') },
  { id: 'hours', load: () => import('../pages/editor/hours/hours-tab.svelte') },
];

/** What stands beside a page of the editor: what its changes lead to. */
export type PaneTab = { readonly id: PaneTabId; readonly load: () => Promise<{ readonly default: Component }> };

export const paneTabs: readonly PaneTab[] = [
  { id: 'sheet', load: () => import('../pages/editor/sheet-pane.svelte') },
  { id: 'changes', load: () => import('../pages/editor/changes-pane.svelte') },
  { id: 'issues', load: () => import('../pages/editor/issues-pane.svelte') },
];
