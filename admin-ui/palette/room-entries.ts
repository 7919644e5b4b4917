import type { Scope } from '../desk/access-calls.ts';
import { settingsWords } from '../pages/settings/settings-words.ts';
import { settingsAddress, type SettingsTab } from '../rooms.ts';
import type { Words } from '../words/de.ts';
import type { Entry } from './entry.ts';

/** The ways to all rooms that may be offered. */
export function roomEntries(words: Words, may: (scope: Scope) => boolean): readonly Entry[] {
  const { contracts, frame } = words;
  const tab = (id: SettingsTab) =>
    room(settingsAddress(id), `${frame.settings}: ${settingsWords.words.tabs[id]}`, '', false);
  return [
    room('/ask', frame.ask),
    room('/recommend', frame.recommend),
    room('/catalogs', frame.catalogs),
    room('/contracts', frame.contracts),
    ...(may('write') ? [room('/contracts/new', contracts.conclude, frame.contracts, false)] : []),
    ...(may('write') ? [room('/contracts/import', `${frame.contracts}: ${contracts.importing}`, '', false)] : []),
    room('/sheets', frame.sheets),
    room('/quotes', frame.quotes),
    room('/radar', frame.radar),
    room('/settings', frame.settings),
    ...(may('admin') ? [tab('users'), tab('keys'), tab('audit')] : []),
    room('/parts', frame.parts, '', false),
  ];
}

function room(address: string, title: string, words = '', isUsual = true): Entry {
  return { id: address, group: 'rooms', title, words: `${address} ${words}`, way: { kind: 'go', address }, isUsual };
}
