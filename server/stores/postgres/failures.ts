import pg from 'pg';
import { StoreUnavailable } from '../store-unavailable.ts';

/**
 * Conditions of the database that pass: connection lost, resources (also a full disk), shut down or starting,
 * cancelled by a time limit, read-only after a failover, rolled back for the sake of others, locked, disk failure.
 * @source PostgreSQL, Appendix A, error codes
 */
const PASSING = /^(08...|53...|57P0.|57014|25006|40...|55P03|58...)$/;

/** Given up by the database for the sake of others: the same again may succeed at once. */
const ROLLED_BACK = /^40...$/;

/** The failure of a call, as the store tells it. */
export function storeFailure(error: unknown): unknown {
  return isPassing(error) ? new StoreUnavailable('the database cannot be reached now', { cause: error }) : error;
}

/** Whether the database gave the call up for the sake of others. */
export function isRolledBack(error: unknown): boolean {
  return ROLLED_BACK.test(stateOf(error) ?? '');
}

/** Whether another row has the same key already. */
export function isDuplicate(error: unknown): boolean {
  return stateOf(error) === '23505';
}

// What the driver throws by itself, without a word of the database, is about the connection; mistakes in our own code
// have classes of their own.
function isPassing(error: unknown): boolean {
  const state = stateOf(error);
  if (state !== undefined) return PASSING.test(state);
  return error instanceof Error && (error.name === 'Error' || error.name === 'AggregateError');
}

function stateOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
