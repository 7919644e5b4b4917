import { spawnSync } from 'node:child_process';

/** Runs Debian's installer, and waits for another run of it to end.
 * @param {readonly string[]} args @returns {boolean} whether it succeeded */
export function aptGet(args) {
  const [program = '', ...rest] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, [...rest, '-o', 'DPkg::Lock::Timeout=600', ...args], { stdio: 'inherit', env }).status === 0
  );
}
