import Handlebars from 'handlebars';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Handlebars templates and their styles → one module that needs the Handlebars runtime only, so pages need no `new Function`.
 * @param {readonly string[]} files @returns {string} */
export function templatesOf(files) {
  const specs = files.map((file) => `  '${path.basename(file, '.hbs')}': ${precompile(readFileSync(file, 'utf8'))},`);
  return `// Generated from templates/ by \`npm run generate\`.\nexport const templates = {\n${specs.join('\n')}\n};\n`;
}

/** The types of that module.
 * @param {readonly string[]} files @returns {string} */
export function templateDeclarationsOf(files) {
  const names = files.map((file) => `'${path.basename(file, '.hbs')}'`);
  return `// Generated from templates/ by \`npm run generate\`.
export declare const templates: Readonly<Record<${names.join(' | ')}, unknown>>;
`;
}

/** @param {string} source @returns {string} */
function precompile(source) {
  return String(Handlebars.precompile(source, { knownHelpersOnly: true, strict: false }));
}
