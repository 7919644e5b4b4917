import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { hoverTooltip, type EditorView, type Tooltip } from '@codemirror/view';
import { getLocation } from 'jsonc-parser';
import type { Schema } from './schema.ts';
import { helpAt, memberSuggestions, valueSuggestions, type Help } from './schema-help.ts';
import { readText } from './text-places.ts';

/** Explains what the pointer is on. */
export function hoverHelp(schema: Schema, required: string) {
  return hoverTooltip((view, position): Tooltip | null => {
    const text = view.state.doc.toString();
    const help = helpAt(schema, getLocation(text, position).path, readText(text).value);
    return help ? { pos: position, above: true, create: () => ({ dom: cardOf(view, help, required) }) } : null;
  });
}

function cardOf({ dom }: EditorView, { description, isRequired, name, takes }: Help, required: string): HTMLElement {
  const card = dom.ownerDocument.createElement('div');
  card.className = 'cm-help';
  const lines = [isRequired ? `${name} · ${required}` : name, description, takes];
  for (const line of lines.filter((text) => text !== '')) {
    const paragraph = card.appendChild(dom.ownerDocument.createElement('p'));
    paragraph.textContent = line;
  }
  return card;
}

/** Suggests members and values that the schema knows. */
export function completeBy(schema: Schema) {
  return ({ explicit, pos, state }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const { isAtPropertyKey, path } = getLocation(text, pos);
    const { value } = readText(text);
    const typed = state.sliceDoc(state.doc.lineAt(pos).from, pos);
    const begun = /"?[\w-]*$/.exec(typed)?.[0] ?? '';
    if (begun === '' && !explicit) return null;
    const suggestions = isAtPropertyKey
      ? memberSuggestions(schema, path.slice(0, -1), value)
      : valueSuggestions(schema, path, value);
    const rest = /^[\w-]*"?/.exec(state.sliceDoc(pos, pos + 64))?.[0] ?? '';
    return {
      from: pos - begun.length,
      to: pos + (begun.startsWith('"') ? rest.length : 0),
      options: suggestions.map(({ description, label, text: apply }) => ({
        label: isAtPropertyKey ? JSON.stringify(label) : label,
        apply,
        info: description,
      })),
      filter: true,
    };
  };
}
