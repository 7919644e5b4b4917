import Handlebars from 'handlebars';

/** Handlebars templates and their styles → one module that needs the Handlebars runtime only, so pages need no `new Function`.
 * @param {Readonly<Record<string, string>>} sources by name @returns {string} */
export function templatesOf(sources) {
  const specs = Object.entries(sources).map(([name, source]) => `  '${name}': ${precompile(source)},`);
  return `// Generated from templates/ by \`npm run generate\`.\nexport const templates = {\n${specs.join('\n')}\n};\n`;
}

/** The types of that module.
 * @param {Readonly<Record<string, string>>} sources by name @returns {string} */
export function templateDeclarationsOf(sources) {
  const names = Object.keys(sources).map((name) => `'${name}'`);
  return `// Generated from templates/ by \`npm run generate\`.
export declare const templates: Readonly<Record<${names.join(' | ')}, unknown>>;
`;
}

/** @param {string} source @returns {string} */
function precompile(source) {
  return String(Handlebars.precompile(source, { knownHelpersOnly: true, strict: false }));
}
