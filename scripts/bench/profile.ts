import { Session, type Profiler } from 'node:inspector/promises';
import { findSourceMap } from 'node:module';

/** Tells of a function, by its name and the file that it is written in, whether its time counts, with the time of all that it calls. */
export type Counted = (functionName: string, file: string) => boolean;

type Frame = Profiler.ProfileNode['callFrame'];

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
  return shareIn(profile, (frame) => counted(nameOf(frame), fileOf(frame)));
}

function shareIn({ nodes, samples = [] }: Profiler.Profile, counts: (frame: Frame) => boolean): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const counted = new Set(nodes.filter(({ callFrame }) => counts(callFrame)).map(({ id }) => id));
  const isCounted = (id: number | undefined): boolean =>
    id !== undefined && (counted.has(id) || isCounted(parents.get(id)));
  const working = samples.filter(
    (id) => !/^\((garbage collector|idle|program)\)$/.test(byId.get(id)?.callFrame.functionName ?? ''),
  );
  return working.filter(isCounted).length / working.length;
}

/** A bundle numbers functions of one name. */
function nameOf({ functionName }: Frame): string {
  return functionName.replace(/\$\d+$/, '');
}

function fileOf({ columnNumber, lineNumber, url }: Frame): string {
  const entry = findSourceMap(url)?.findEntry(lineNumber, columnNumber);
  return entry && 'originalSource' in entry ? entry.originalSource : url;
}
