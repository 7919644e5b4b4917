import type { Component } from 'svelte';
import type { PaneTabId, TabId } from './tab-ids.ts';

/** A page of the editor; it reads and changes the draft by `editedDraft()`. */
export type EditorTab = { readonly id: TabId; readonly load: () => Promise<{ readonly default: Component }> };

/** All pages that there are, in the order in which they stand; each is loaded when it is first opened. */
export const tabs: readonly EditorTab[] = [
  { id: 'matrix', load: () => import('../pages/editor/matrix-tab.svelte') },
  { id: 'features', load: () => import('../pages/editor/features/features-tab.svelte') },
  { id: 'tiers', load: () => import('../pages/editor/tiers/tiers-tab.svelte') },
  { id: 'options', load: () => import('../pages/editor/options/options-tab.svelte') },
  { id: 'prices', load: () => import('../pages/editor/prices/prices-tab.svelte') },
  { id: 'targets', load: () => import('../pages/editor/targets/targets-tab.svelte') },
  { id: 'hours', load: () => import('../pages/editor/hours/hours-tab.svelte') },
  { id: 'terms', load: () => import('../pages/editor/terms/terms-tab.svelte') },
  { id: 'exclusions', load: () => import('../pages/editor/exclusions/exclusions-tab.svelte') },
  { id: 'vendor', load: () => import('../pages/editor/vendor/vendor-tab.svelte') },
  { id: 'packages', load: () => import('../pages/editor/packages/packages-tab.svelte') },
  { id: 'forms', load: () => import('../pages/editor/request-forms/request-forms-tab.svelte') },
  { id: 'brand', load: () => import('../pages/editor/brand/brand-tab.svelte') },
  { id: 'notes', load: () => import('../pages/editor/notes/notes-tab.svelte') },
  { id: 'rules', load: () => import('../pages/editor/rules/rules-tab.svelte') },
  { id: 'scenarios', load: () => import('../pages/editor/scenarios/scenarios-tab.svelte') },
  { id: 'json', load: () => import('../pages/editor/json/json-tab.svelte') },
];

/** What stands beside a page of the editor: what its changes lead to. */
export type PaneTab = { readonly id: PaneTabId; readonly load: () => Promise<{ readonly default: Component }> };

export const paneTabs: readonly PaneTab[] = [
  { id: 'sheet', load: () => import('../pages/editor/sheet-pane.svelte') },
  { id: 'changes', load: () => import('../pages/editor/changes-pane.svelte') },
  { id: 'issues', load: () => import('../pages/editor/issues-pane.svelte') },
  { id: 'scenarios', load: () => import('../pages/editor/scenarios/scenarios-pane.svelte') },
];
