#!/usr/bin/env node
// `mehrwert COMMAND …`: installs and generates what is missing, then runs the command; its exit code is the command's.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, tool } from './setup.mjs';

spawnSync(process.execPath, [path.join(root, 'scripts/generate.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
const loader = pathToFileURL(tool('tsx/dist/loader.mjs')).href;
const program = path.join(root, 'scripts/cli/main.ts');
const { status } = spawnSync(process.execPath, ['--import', loader, program, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
