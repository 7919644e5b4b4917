import { below } from '../catalog/place.ts';
import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker, warning } from './finding.ts';
import { isObject, type Node, walk } from './walk.ts';

type Text = Readonly<Record<string, string>>;

/**
 * Texts that lack a language of the catalog, or have one that it does not name.
 * @issue `missing-translation` `extra-translation`
 */
export function findUntranslated(catalog: Catalog): readonly Issue[] {
  return [...walk(catalog)].flatMap((node) => [
    ...findMissing(node, catalog.languages),
    ...findExtra(node, catalog.languages),
  ]);
}

function findMissing({ pointer, value }: Node, languages: readonly string[]): readonly Issue[] {
  if (!isText(value)) return [];
  return languages
    .filter((language) => !Object.hasOwn(value, language))
    .map((language) => blocker('missing-translation', pointer, `the text in \`${language}\` is missing`, { language }));
}

function findExtra({ pointer, value }: Node, languages: readonly string[]): readonly Issue[] {
  if (!isText(value)) return [];
  return Object.keys(value)
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
  const members = Object.entries(value);
  return members.length > 0 && members.every(([name, text]) => /^[a-z]{2}$/.test(name) && typeof text === 'string');
}
