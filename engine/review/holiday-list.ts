import type { HolidayList } from '../generated/types.ts';
import { validateHolidayList } from '../generated/validators.js';
import { failure, success, type Outcome } from '../outcome.ts';
import { findUnbounded } from './bounds.ts';
import { readShapeErrors } from './shape.ts';

/** A region's list of public holidays that calendars can count with, or everything that is wrong with its shape. */
export function checkHolidayList(input: unknown): Outcome<HolidayList> {
  const unbounded = findUnbounded(input);
  if (unbounded.length > 0) return failure(unbounded);
  if (!validateHolidayList(input)) return failure(readShapeErrors(input, validateHolidayList.errors ?? []));
  return success(input);
}
