import { jsonParseLinter } from '@codemirror/lang-json';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { below, type Issue } from '../../engine/index.ts';
import { issueWords } from '../editing/issue-words.ts';
import { isWithin } from '../editing/places.ts';
import type { Language } from '../reader.svelte.ts';
import type { Part } from './schemas.ts';
import { readText, stretchAt } from './text-places.ts';

const parseLinter = jsonParseLinter();

/** Everything that is wrong with a text, where it is: first its JSON, then what the review says of the draft. */
export function faultsIn(
  view: EditorView,
  part: Part,
  issues: readonly Issue[],
  language: Language,
): readonly Diagnostic[] {
  const broken = parseLinter(view);
  if (broken.length > 0) return broken;
  const { tree } = readText(view.state.doc.toString());
  const root = below('', part);
  return issues
    .filter(({ pointer }) => isWithin(pointer, root))
    .map((issue) => ({
      ...stretchAt(tree, issue.pointer.slice(root.length)),
      severity: issue.level,
      message: messageOf(issue, language),
    }));
}

function messageOf(issue: Issue, language: Language): string {
  const words = issueWords(issue, language);
  return words ? `${words.says} ${words.helps}` : issue.detail;
}
