import { beginningOf, endingOf, forgottenBefore, fullFor, jobAt, silentBefore, type JobRecord } from '../job-record.ts';
import type { JobStore, MostJobs, NewJob } from '../job-store.ts';
import type { Database, Query } from './database.ts';

type Row = { readonly document: JobRecord };

/** Jobs in a table. */
export function openJobs({ query, transact }: Database): JobStore {
  return {
    begin: async (job, most) => (await transact((ask) => begin(job, most, ask))) ?? 'full',
    find: async (id, now) => {
      const [row] = await query<Row>('select document from job where id = $1', [id]);
      return row && jobAt(row.document, now);
    },
    findFile: async (id, now) => {
      const [row] = await query<{ file: Buffer | null }>('select file from job where id = $1 and heard_at > $2', [
        id,
        forgottenBefore(now),
      ]);
      return row?.file ?? undefined;
    },
    advance: async (id, progress, now) =>
      (await change(id, (record) => ({ ...record, progress, heardAt: now }), null, transact)) ? 'wanted' : 'over',
    end: async (id, ending) => {
      const file = ending.state === 'done' ? (ending.file?.bytes ?? null) : null;
      return (await change(id, (record) => endingOf(record, ending), file, transact)) ? 'ended' : 'over';
    },
  };
}

// The lock lets readers through, and one beginning.
async function begin(job: NewJob, most: MostJobs, query: Query): Promise<'begun' | 'full' | 'own-full'> {
  const now = job.started.at;
  await query('lock table job in share row exclusive mode');
  await query('delete from job where heard_at <= $1', [forgottenBefore(now)]);
  const running = await query<Row>(`select document from job where state = 'running' and heard_at > $1`, [
    silentBefore(now),
  ]);
  const full = fullFor(
    job,
    running.map(({ document }) => document),
    most,
  );
  if (full) return full;
  const record = beginningOf(job);
  await query('insert into job (id, state, heard_at, document) values ($1, $2, $3, $4)', columnsOf(record));
  return 'begun';
}

/** Changes a job that is running; false where it is not. */
async function change(
  id: string,
  become: (record: JobRecord) => JobRecord,
  file: Uint8Array | null,
  transact: Database['transact'],
): Promise<boolean> {
  const changed = await transact(async (query) => {
    const [row] = await query<Row>(`select document from job where id = $1 and state = 'running' for update`, [id]);
    if (!row) return undefined;
    await query('update job set state = $2, heard_at = $3, document = $4, file = $5 where id = $1', [
      ...columnsOf(become(row.document)),
      file,
    ]);
    return true;
  });
  return changed ?? false;
}

function columnsOf(record: JobRecord): readonly unknown[] {
  return [record.id, record.state, record.heardAt, JSON.stringify(record)];
}
