const MOST_ERRORS = 1_000;

const loop = /for\((?:let (i\d+)=(\d+); \1<(len\d+); \1\+\+|const (key\d+) in (data\d*))\)\{/g;
const anyLoop = /for\((?:let|const) /g;
const inBounds = `errors<was+${MOST_ERRORS}`;

/**
 * Ajv's code, whose loops end once a thousand errors have been found in their list or object: it copies all errors anew for
 * each wrong entry, which takes the square of their number. The same values pass, since no loop ends that has found none.
 * @param {string} code @returns {string}
 */
export function boundedLoops(code) {
  if (code.match(loop)?.length !== code.match(anyLoop)?.length)
    throw new Error('Ajv writes a loop in another way than is known here');
  return code.replace(loop, (_, i, from, len, key, data) =>
    i
      ? `for(let ${i}=${from},was=errors; ${i}<${len}&&${inBounds}; ${i}++){`
      : `for(let at=0,was=errors,all=Object.keys(${data}); at<all.length&&${inBounds}; at++){const ${key}=all[at];`,
  );
}
