import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Said } from './said.ts';
import type { Voice } from './voice.ts';

/** What features do not cover, those with exclusions in common together. */
export function listExclusions(revision: CompiledRevision, voice: Voice): readonly Said[] {
  const said = (revision.catalog.exclusions ?? []).map(({ features, text }) => ({
    title: titlesOf(features, revision, voice),
    text: voice.say(text),
  }));
  const titles = [...new Set(said.map(({ title }) => title))];
  return titles.map((title) => ({
    title,
    texts: said.filter((exclusion) => exclusion.title === title).map(({ text }) => text),
  }));
}

/** What packages cover without a contract of its own. */
export function listPackages(revision: CompiledRevision, voice: Voice): readonly Said[] {
  return (revision.catalog.packages ?? []).map(({ covers, title }) => ({
    title: voice.say(title),
    texts: covers.map(({ features, offering }) => {
      const name = voice.say(revision.offerings.get(offering)?.offering.title ?? {});
      return voice.phrase('covered-of', { offering: name, features: titlesOf(features, revision, voice) });
    }),
  }));
}

function titlesOf(ids: readonly string[], { features }: CompiledRevision, voice: Voice): string {
  return ids.map((id) => voice.say(features.get(id)?.feature.title ?? {})).join(', ');
}
