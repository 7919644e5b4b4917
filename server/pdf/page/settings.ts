import { generate, type Block, type Declaration } from 'css-tree';

/** What a rule sets: a property and the text of its value. */
export type Setting = { readonly property: string; readonly text: string; readonly isImportant: boolean };

/** What stands between the braces. */
export function settingsOf(block: Block): readonly Setting[] {
  return block.children.toArray().flatMap((node) => (node.type === 'Declaration' ? [settingOf(node)] : []));
}

function settingOf({ property, value, important }: Declaration): Setting {
  const isCustom = property.startsWith('--');
  return {
    property: isCustom ? property : property.toLowerCase(),
    text: generate(value).trim(),
    isImportant: important !== false,
  };
}
