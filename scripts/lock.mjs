/** @typedef {{ readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean }} Package */
/** @typedef {Readonly<Record<string, Package>>} Packages by place, as package-lock.json lists them */

/** Whether what npm recorded as installed is what the lock file wants; an optional package, such as the build for another
 * machine, may be absent. npm's own record is compared, so an `npm install` counts as well as an `npm ci`.
 * @param {Packages} wanted @param {Packages} present @returns {boolean} */
export function agrees(wanted, present) {
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const found = present[place];
    return place === '' || (found ? found.version === version : optional || devOptional);
  });
}
