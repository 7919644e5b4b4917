import { contrastOfAccent } from '../brand/accent.ts';
import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { warning } from './finding.ts';

/** A colour that is too light for text. @issue `faint-accent` */
export function reviewBrand({ brand = {} }: Catalog): readonly Issue[] {
  if (brand.accent === undefined) return [];
  const { isReadable, onPaper, onTint } = contrastOfAccent(brand.accent);
  if (isReadable) return [];
  const least = Math.min(onPaper, onTint).toFixed(1);
  return [
    warning('faint-accent', '/brand/accent', `\`${brand.accent}\` has a contrast of ${least}, text needs 4.5`, {
      accent: brand.accent,
      contrast: least,
    }),
  ];
}
