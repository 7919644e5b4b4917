import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker, warning } from './finding.ts';
import { isObject, pointerTo, walk } from './walk.ts';

type Text = Readonly<Record<string, string>>;

/**
 * Texts that lack a language of the catalog, or have one that it does not name.
 * @issue `missing-translation` `extra-translation`
 */
export function findUntranslated(catalog: Catalog): readonly Issue[] {
  return [...walk(catalog)].flatMap((node) => {
    if (!isText(node.value)) return [];
    const pointer = pointerTo(node);
    return [
      ...findMissing(node.value, pointer, catalog.languages),
      ...findExtra(node.value, pointer, catalog.languages),
    ];
  });
}

function findMissing(text: Text, pointer: Pointer, languages: readonly string[]): readonly Issue[] {
  return languages
    .filter((language) => !Object.hasOwn(text, language))
    .map((language) => blocker('missing-translation', pointer, `the text in \`${language}\` is missing`, { language }));
}

function findExtra(text: Text, pointer: Pointer, languages: readonly string[]): readonly Issue[] {
  return Object.keys(text)
    .filter((language) => !languages.includes(language))
    .map((language) =>
      warning('extra-translation', below(pointer, language), `the catalog is not written in \`${language}\``, {
        language,
      }),
    );
}

/** In a well-shaped catalog only texts consist of words under two-letter names. */
function isText(value: unknown): value is Text {
  if (!isObject(value) || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => /^[a-z]{2}$/.test(name) && typeof value[name] === 'string');
}
