import { Session, type Profiler } from 'node:inspector/promises';

/** Tells of a function, by its name and file, whether its time counts, with the time of all that it calls. */
export type Counted = (functionName: string, file: string) => boolean;

/** Which share of the time of some work is spent in counted functions, from 0 to 1; garbage collection counts for neither. */
export async function shareOf(counted: Counted, work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return shareIn(profile, counted);
}

function shareIn({ nodes, samples = [] }: Profiler.Profile, counted: Counted): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const isCounted = (id: number | undefined): boolean => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return false;
    return counted(node.callFrame.functionName, node.callFrame.url) || isCounted(parents.get(node.id));
  };
  const working = samples.filter(
    (id) => !/^\((garbage collector|idle|program)\)$/.test(byId.get(id)?.callFrame.functionName ?? ''),
  );
  return working.filter(isCounted).length / working.length;
}
