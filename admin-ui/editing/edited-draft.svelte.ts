import { createContext } from 'svelte';
import {
  applyPatch,
  draftOf,
  patchBetween,
  type Change,
  type DraftContent,
  type Issue,
  type JsonPatch,
  type Pointer,
  type Reading,
} from '../../engine/index.ts';
import { ChangeHistory, type Stepped } from './change-history.svelte.ts';
import type { DraftVersion, Reply } from './draft-calls.ts';
import type { DraftNeeds } from './draft-needs.ts';
import { DraftPresence } from './draft-presence.svelte.ts';
import { Latest } from './latest.svelte.ts';
import { mergeThree, type Side } from './merge-three.ts';
import { isWithin, settingPatch, valueAt } from './places.ts';
import type { News, Present, Saving } from './saving.ts';
import { sendable } from './sendable.ts';

/** A change in words, and the operations that make it. */
export type DraftChange = { readonly words: string; readonly patch: JsonPatch };

// What is looked at while typing comes first: the sheet, then what is different, then what the review says.
const REVIEWED_AFTER = 160;
const SAVED_AFTER = 600;
const FIRST_PATIENCE = 1000;
const LONGEST_PATIENCE = 30_000;
const MOST_OPERATIONS = 1000;

/**
 * The draft of a catalog while it is edited: every change is kept by the browser at once and by the server soon after,
 * can be undone and redone, and is merged with what others change.
 */
export class EditedDraft {
  readonly catalog: string;
  readonly reading: Reading;
  /** The newest revision; undefined where nothing is published yet. */
  published = $state.raw<DraftContent>();
  /** With every change that is not saved yet. */
  content = $state.raw<DraftContent>({ catalog: { id: '' }, ruleSets: [], scenarios: [] });
  saving = $state.raw<Saving>({ kind: 'unsaved' });
  news = $state.raw<News>();
  /** Whether what is not saved would outlive this page. */
  isKept = $state(true);
  readonly canUndo = $derived.by(() => this.#history.done.length > 0);
  readonly canRedo = $derived.by(() => this.#history.undone.length > 0);
  /** What undoing takes back, in words. */
  readonly lastChange = $derived.by(() => this.#history.done.at(-1)?.words);
  readonly nextChange = $derived.by(() => this.#history.undone.at(-1)?.words);
  /** Everything that the review finds in the content, a moment after it was changed. */
  readonly issues = $derived.by((): readonly Issue[] => this.#review.value);
  /** Whether the issues are those of the content as it is now. */
  readonly isReviewed = $derived.by(() => this.#review.isCurrent);

  /** Who else is at this draft. */
  readonly others = $derived.by((): readonly Present[] => this.#presence.others);
  /** Differences from what is in force, in words. */
  readonly differences = $derived.by((): readonly Change[] => this.#differences.value);

  readonly #needs: DraftNeeds;
  readonly #history = new ChangeHistory();
  readonly #review: Latest<readonly Issue[]>;
  readonly #differences: Latest<readonly Change[]>;
  readonly #presence: DraftPresence;
  #base: DraftVersion;
  /** What clashes with this page's changes, until that is resolved. */
  #theirs: DraftVersion | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #patience = FIRST_PATIENCE;
  #isClosed = false;

  constructor(needs: DraftNeeds) {
    this.#needs = needs;
    this.#base = needs.version;
    this.catalog = needs.catalog;
    this.reading = needs.reading;
    this.published = needs.published;
    this.content = needs.version.content;
    this.saving = savedBy(needs.version);
    this.#review = new Latest<readonly Issue[]>([], needs.review, REVIEWED_AFTER);
    this.#differences = new Latest<readonly Change[]>([], (content) => this.#compare(content));
    this.#presence = new DraftPresence(needs.calls, () => void this.refresh());
    this.#look();
  }

  /** Makes a change; false where its patch does not fit what is there. */
  change({ patch, words }: DraftChange, subject = ''): boolean {
    const before = this.content;
    const after = applyPatch(before, sendable(patch));
    if (!after.ok) return false;
    this.#history.push({ words, before, after: after.value as DraftContent, subject, at: Date.now() });
    this.#show(after.value as DraftContent);
    return true;
  }

  /** Puts a value at a place, and what is missing around it; typing on in one place is one change. */
  set(pointer: Pointer, value: unknown, words: string): boolean {
    const subject = typeof value === 'string' || typeof value === 'number' ? pointer : '';
    return this.change({ words, patch: settingPatch(this.content, pointer, value) }, subject);
  }

  /** Takes away what stands at a place, if anything does. */
  remove(pointer: Pointer, words: string): boolean {
    return this.change({ words, patch: [{ op: 'remove', path: pointer }] });
  }

  /** Puts an entry into a list before the one at this position; `-` stands for its end. */
  insert(pointer: Pointer, value: unknown, words: string): boolean {
    const list = pointer.slice(0, pointer.lastIndexOf('/'));
    const isThere = valueAt(this.content, list) !== undefined;
    const patch = isThere
      ? [{ op: 'add' as const, path: pointer, value }]
      : settingPatch(this.content, `${list}/-`, value);
    return this.change({ words, patch });
  }

  /** Moves a thing to another place; positions are those of the list without it. */
  move(from: Pointer, to: Pointer, words: string): boolean {
    return this.change({ words, patch: [{ op: 'move', from, path: to }] });
  }

  undo(): void {
    this.#stepTo(this.#history.undo(this.content));
  }

  redo(): void {
    this.#stepTo(this.#history.redo(this.content));
  }

  /** Issues at a place or within it. */
  issuesAt(pointer: Pointer): readonly Issue[] {
    return this.issues.filter((issue) => isWithin(issue.pointer, pointer));
  }

  /** Saves now what is not saved, and tries again what has failed. */
  async save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (this.#isClosed || this.saving.kind === 'saving' || this.saving.kind === 'conflict') return;
    const sent = this.content;
    const patch = patchBetween(this.#base.content, sent);
    if (patch.length === 0) {
      this.#settle();
      return;
    }
    this.saving = { kind: 'saving' };
    const { calls } = this.#needs;
    const isLong = patch.length > MOST_OPERATIONS;
    const { digest } = this.#base;
    this.#hear(await (isLong ? calls.replaceDraft(sent, digest) : calls.patchDraft(patch, digest)), sent);
  }

  /** Fetches what others have saved meanwhile, where nothing of this page's own is on its way. */
  async refresh(): Promise<void> {
    if (this.saving.kind !== 'saved') return;
    const reply = await this.#needs.calls.fetchDraft();
    const isStillSaved = (this.saving as Saving).kind === 'saved';
    if (isStillSaved && reply.kind === 'there' && reply.value.digest !== this.#base.digest)
      this.#takeOver(reply.value, this.#base.content);
  }

  /** Learns what has been published meanwhile, and what of the draft is left. */
  async learnPublished(): Promise<void> {
    const reply = await this.#needs.calls.fetchPublished();
    if (reply.kind === 'there') this.published = draftOf(reply.value);
    await this.refresh();
    this.#look();
  }

  /** Takes up changes that were made of an older draft and never saved. */
  async recover(patch: JsonPatch, digest: string, words: string): Promise<void> {
    if (digest === this.#base.digest) {
      if (this.change({ words, patch })) this.news = { kind: 'recovered', count: patch.length };
      return;
    }
    const reply = await this.#needs.calls.patchDraft(patch, digest);
    const base = reply.kind === 'conflict' ? reply.base : null;
    const mine = base && applyPatch(base, patch);
    if (reply.kind === 'there') this.#takeOver(reply.value, this.#base.content);
    else if (base && mine?.ok) this.#merge(base, this.#base, mine.value as DraftContent);
    else if (!this.change({ words, patch })) return;
    this.news = { kind: 'recovered', count: patch.length };
  }

  /** Ends a conflict: what stands at each of its places. */
  resolve(chosen: ReadonlyMap<Pointer, Side>): void {
    if (this.saving.kind !== 'conflict' || !this.#theirs) return;
    const { base, theirs } = this.saving;
    const resolved = mergeThree({ base, theirs, mine: this.content }, chosen).value as DraftContent;
    this.#base = this.#theirs;
    this.saving = { kind: 'unsaved' };
    this.#show(resolved);
    void this.save();
  }

  /** Tells others where in the draft this page is. */
  tellPlace(pointer: Pointer): void {
    this.#presence.place = pointer;
  }

  /** Ends timers; what is not saved stays kept. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#saveTimer);
    this.#presence.close();
    this.#review.close();
    this.#differences.close();
    this.#needs.keep.close();
  }

  async #compare(content: DraftContent): Promise<readonly Change[]> {
    return this.published ? this.#needs.compare(this.published, content) : [];
  }

  #stepTo(stepped: Stepped): void {
    if (stepped.kind === 'done') this.#show(stepped.content);
    if (stepped.kind === 'stuck') this.news = { kind: 'stuck', words: stepped.made.words };
  }

  /** Shows a content, keeps it, and saves and reviews it soon. */
  #show(content: DraftContent): void {
    this.content = content;
    const { digest } = this.#base;
    this.isKept = this.#needs.keep.put({ digest, patch: patchBetween(this.#base.content, content) });
    if (this.saving.kind === 'saved' || this.saving.kind === 'refused') this.saving = { kind: 'unsaved' };
    if (this.saving.kind === 'unsaved') this.#saveSoon(SAVED_AFTER);
    this.#look();
  }

  #hear(reply: Reply<DraftVersion>, sent: DraftContent): void {
    if (reply.kind === 'unreachable') this.#waitAndTryAgain();
    else this.#patience = FIRST_PATIENCE;
    if (reply.kind === 'signed-out') this.saving = { kind: 'signed-out' };
    if (reply.kind === 'refused') this.saving = { kind: 'refused', issues: reply.issues };
    if (reply.kind === 'there') this.#takeOver(reply.value, sent);
    if (reply.kind === 'conflict' && reply.theirs) this.#merge(this.#base.content, reply.theirs, this.content);
  }

  /** What the server has now, and what of it this page had sent or known: the rest is others'. */
  #takeOver(version: DraftVersion, known: DraftContent): void {
    this.saving = { kind: 'unsaved' };
    this.#merge(known, version, this.content);
  }

  /** Brings both together; where they clash, nothing is decided without the reader. */
  #merge(base: DraftContent, version: DraftVersion, mine: DraftContent): void {
    const { clashes, value } = mergeThree({ base, theirs: version.content, mine });
    const count = patchBetween(base, version.content).length;
    const by = version.saved?.name ?? version.saved?.by ?? '';
    // What is the same stays the same object, so that it is not looked through again.
    const theirs = count === 0 ? base : version.content;
    if (clashes.length > 0) {
      this.#theirs = version;
      this.saving = { kind: 'conflict', base, theirs, mine, by, clashes };
      return;
    }
    if (count > 0) this.news = { kind: 'merged', by, count };
    this.#base = { ...version, content: theirs };
    this.saving = { kind: 'unsaved' };
    this.#show(count === 0 ? mine : (value as DraftContent));
    if (this.content === theirs || patchBetween(theirs, this.content).length === 0) this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#saveTimer);
    this.saving = savedBy(this.#base);
    this.#needs.keep.clear();
    this.isKept = true;
  }

  #waitAndTryAgain(): void {
    this.saving = { kind: 'offline' };
    this.#saveSoon(this.#patience);
    this.#patience = Math.min(this.#patience * 2, LONGEST_PATIENCE);
  }

  #look(): void {
    this.#review.look(this.content);
    this.#differences.look(this.content);
  }

  #saveSoon(milliseconds: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.save(), milliseconds);
  }
}

/** The draft that the pages around edit. */
export const [editedDraft, setEditedDraft] = createContext<EditedDraft>();

function savedBy({ saved }: DraftVersion): Saving {
  return { kind: 'saved', at: saved && Date.parse(saved.at) };
}
