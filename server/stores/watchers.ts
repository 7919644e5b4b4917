/** Those who want to be told of changes. */
export type Watchers = {
  /** Calls with the id of whatever has changed; the answer ends it. */
  readonly watch: (told: (id: string) => void) => () => void;
  readonly tell: (id: string) => void;
};

/** Nobody watches at first. */
export function openWatchers(): Watchers {
  const watching = new Set<{ readonly told: (id: string) => void }>();
  return {
    watch: (told) => {
      const one = { told };
      watching.add(one);
      return () => watching.delete(one);
    },
    tell: (id) => {
      for (const { told } of [...watching]) told(id);
    },
  };
}
