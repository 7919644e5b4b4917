/** True, false, or unknown (`undefined`): what hangs on a fact that nobody has told is neither. */
export type Truth = boolean | undefined;

/** True when both are; false when either is, whatever the other; else unknown. */
export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

/** True when either is, whatever the other; false when both are; else unknown. */
export function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}

/** The opposite; what is unknown stays unknown. */
export function not(a: Truth): Truth {
  return a === undefined ? undefined : !a;
}
