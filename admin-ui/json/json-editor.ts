import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { linter, lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, Transaction, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { completeBy, hoverHelp } from './json-help.ts';
import { jsonLook } from './json-look.ts';
import type { Schema } from './schema.ts';
import { textChange } from './text-change.ts';

/** What an editor of JSON is about, and what it tells. */
export type JsonEditing = {
  readonly text: string;
  readonly label: string;
  readonly schema: Schema;
  /** What to say of what must not be left out. */
  readonly required: string;
  /** Words of the editor's own controls, by their English ones. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly faults: (view: EditorView) => readonly Diagnostic[];
  readonly ontype: (text: string) => void;
};

/** Marks what came from the draft, so that it is not taken for typing. */
const fromDraft = Annotation.define<true>();

/** Opens an editor in an element; in a shadow root its styles need no leave of the page's policy. */
export function openJsonEditor(parent: ShadowRoot, editing: JsonEditing): EditorView {
  return new EditorView({
    root: parent,
    parent,
    state: EditorState.create({ doc: editing.text, extensions: extensionsFor(editing) }),
  });
}

/** Shows another text, without losing the reader's place; it is not among what the editor undoes. */
export function showText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const annotations = [fromDraft.of(true), Transaction.addToHistory.of(false)];
  view.dispatch({ changes: textChange(before, text), annotations });
}

/** Shows what is wrong now, without waiting for the next key. */
export function showFaults(view: EditorView, faults: readonly Diagnostic[]): void {
  view.dispatch(setDiagnostics(view.state, faults));
}

function extensionsFor({ faults, label, ontype, phrases, required, schema }: JsonEditing): readonly Extension[] {
  return [
    [lineNumbers(), foldGutter(), codeFolding(), lintGutter(), history(), drawSelection(), indentOnInput()],
    [bracketMatching(), closeBrackets(), highlightActiveLine(), highlightActiveLineGutter(), search({ top: true })],
    [highlightSelectionMatches(), json(), jsonLook, hoverHelp(schema, required)],
    autocompletion({ override: [completeBy(schema)], icons: false }),
    linter(faults, { delay: 150 }),
    keymap.of([closeBracketsKeymap, defaultKeymap, historyKeymap, searchKeymap, foldKeymap].flat()),
    keymap.of([completionKeymap, lintKeymap].flat()),
    EditorView.lineWrapping,
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((each) => each.annotation(fromDraft))) ontype(state.doc.toString());
    }),
  ];
}
