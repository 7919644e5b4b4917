import type { Words } from '../words/de.ts';

/** Names of the editor's pages, as the address has them. */
export type TabId = keyof Words['editor']['tabs'];

/** Names of what stands beside a page of the editor. */
export type PaneTabId = keyof Words['editor']['paneTabs'];
