// `npm start`: installs and builds what is missing, then becomes the server.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './setup.mjs';

process.chdir(root);
build();
process.env.NODE_ENV ??= 'production';
if (process.env.npm_lifecycle_event) followParent();
await import(pathToFileURL(path.join(root, 'dist/server/main.js')).href);

// npm starts this process through a shell that dies on SIGTERM and would leave it behind, holding the port.
function followParent() {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500);
  watch.unref();
}
