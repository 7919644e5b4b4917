import { below, type Pointer } from '../../engine/index.ts';
import type { Path } from './build.ts';
import type { Built } from './built-condition.ts';

/** Where a part stands in the conditions as rules have them. @example conditionPointer(built, [1, 0]) → '/all/1/not' */
export function conditionPointer(built: Built, path: Path): Pointer {
  const [index, ...rest] = path;
  const part = built.kind === 'group' && index !== undefined ? built.parts[index] : undefined;
  if (built.kind === 'test' || index === undefined || !part) return '';
  const step = built.joint === 'not' ? '/not' : below(`/${built.joint}`, index);
  return step + conditionPointer(part, rest);
}
