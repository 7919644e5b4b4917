import { stepsOf, type Change, type DraftContent, type Text } from '../../engine/index.ts';
import { valueAt } from '../editing/places.ts';
import { textIn } from '../texts.ts';

/** Changes of one tier, of one offering, or of one other part of a catalog, without what their heading says. */
export type ChangeGroup = {
  readonly key: string;
  /** What it is called, outermost first; empty for what belongs to no offering. */
  readonly titles: readonly string[];
  readonly part: ChangePart;
  readonly changes: readonly ToldChange[];
};

/** Which part of a catalog changes belong to. */
export type ChangePart = 'offering' | 'features' | 'prices' | 'hours' | 'targets' | 'rules' | 'scenarios' | 'catalog';

export type ToldChange = Pick<Change, 'kind' | 'place'> & { readonly text: string };

type Contents = { readonly before: DraftContent | undefined; readonly after: DraftContent };
type Heading = Omit<ChangeGroup, 'changes'>;

const parts: Readonly<Record<string, ChangePart>> = {
  features: 'features',
  groups: 'features',
  footnotes: 'features',
  prices: 'prices',
  billing: 'prices',
  calendars: 'hours',
  targets: 'targets',
  severities: 'targets',
};

/** Changes by the tier or offering that they are in, tiers first, in the order in which they are told. */
export function groupChanges(changes: readonly Change[], contents: Contents, language: string): readonly ChangeGroup[] {
  const groups = new Map<string, Heading & { readonly changes: ToldChange[] }>();
  for (const change of changes) {
    const heading = headingOf(change, contents, language);
    const group = groups.get(heading.key) ?? { ...heading, changes: [] };
    const text = withoutTitles(textIn(change.text, language), heading.titles);
    group.changes.push({ kind: change.kind, place: change.place, text });
    groups.set(heading.key, group);
  }
  return [...groups.values()].sort((a, b) => b.titles.length - a.titles.length);
}

function headingOf({ kind, place }: Change, { after, before }: Contents, language: string): Heading {
  const [root = '', member = '', index, inner, at] = stepsOf(place);
  if (root === 'ruleSets') return { key: root, titles: [], part: 'rules' };
  if (root === 'scenarios') return { key: root, titles: [], part: 'scenarios' };
  if (member !== 'offerings' || index === undefined) return partHeading(parts[member] ?? 'catalog');
  const content = kind === 'removed' && before ? before : after;
  const offering = `/catalog/offerings/${index}`;
  const places = inner === 'tiers' && at !== undefined ? [offering, `${offering}/tiers/${at}`] : [offering];
  return {
    key: places.map((one) => String(valueAt(content, `${one}/id`))).join('/'),
    titles: places.map((one) => titleAt(content, one, language)),
    part: 'offering',
  };
}

function partHeading(part: ChangePart): Heading {
  return { key: `/${part}`, titles: [], part };
}

function titleAt(content: DraftContent, place: string, language: string): string {
  const title = valueAt(content, `${place}/title`);
  if (typeof title === 'object' && title !== null) return textIn(title as Text, language);
  return String(valueAt(content, `${place}/id`));
}

/** @example withoutTitles('Service-Level, Gold: Reaktionszeit …', ['Service-Level', 'Gold']) → 'Reaktionszeit …' */
function withoutTitles(text: string, titles: readonly string[]): string {
  const heading = titles.join(', ');
  const rest = titles.length > 0 && text.startsWith(heading) ? text.slice(heading.length) : '';
  return /^[:,] ./.test(rest) ? rest.slice(2) : text;
}
