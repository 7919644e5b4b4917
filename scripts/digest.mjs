import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file under the given files and folders that exist, sorted; `generated` and `node_modules` are left out.
 * @param {readonly string[]} places @returns {string[]} */
export function listFiles(places) {
  return places
    .filter((place) => existsSync(place))
    .flatMap(filesOf)
    .sort();
}

/** @param {string} place @returns {string[]} */
function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => name !== 'generated' && name !== 'node_modules')
    .flatMap((name) => filesOf(path.join(place, name)));
}

/** One SHA-256 over names and contents of the given files, so a renamed or deleted file changes it too.
 * @param {readonly string[]} files @returns {string} */
export function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Whether the stamp file holds exactly this digest.
 * @param {string} stamp @param {string} digest @returns {boolean} */
export function isStamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}
