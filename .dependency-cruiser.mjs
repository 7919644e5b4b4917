// Who may import whom. Each rule has a planted violation in test/house/import-rules.test.ts.

/** @param {string} name */
const pkg = (name) => `(^|/)node_modules/${name}/`;

/** One package that only one place may import.
 * @param {string} name @param {string} place */
const onlyIn = (name, place) => ({
  name: `${name}-only-in-its-place`,
  severity: 'error',
  from: { path: '^(engine|server|admin-ui)/', pathNot: place },
  to: { path: pkg(name) },
});

/** @param {string} name @param {object} from @param {object} to */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

const entries = [
  '^engine/(index\\.ts$|generated/)',
  '^server/main\\.ts$',
  '^admin-ui/main\\.ts$',
  '^test/',
  '^scripts/',
  '\\.config\\.(js|ts)$',
  '^\\.dependency-cruiser\\.mjs$',
  '\\.d\\.ts$',
];

export default {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }),
    forbid('no-orphans', { orphan: true, pathNot: entries }, {}),
    forbid('no-unresolved', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared-packages',
      { path: '^(engine|server)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('only-tests-import-tests', { pathNot: '^(test|scripts)/' }, { path: '^(test|scripts)/' }),

    forbid('engine-is-pure', { path: '^engine/' }, { dependencyTypes: ['core'] }),
    forbid(
      'engine-imports-itself-only',
      { path: '^engine/', pathNot: '^engine/generated/' },
      { pathNot: ['^engine/', pkg('luxon'), pkg('@types/luxon'), pkg('fraction\\.js'), pkg('json-rules-engine')] },
    ),
    forbid(
      'rules-engine-only-as-reference',
      { path: '^(engine|server|admin-ui)/', pathNot: '^engine/rules/reference\\.ts$' },
      { path: pkg('json-rules-engine') },
    ),

    forbid('admin-ui-not-to-server', { path: '^admin-ui/' }, { path: '^server/' }),
    forbid(
      'engine-through-its-door',
      { path: '^(server|admin-ui)/' },
      { path: '^engine/', pathNot: '^engine/(index\\.ts$|schema/)' },
    ),
    forbid('server-not-to-admin-ui', { path: '^server/' }, { path: '^admin-ui/' }),

    forbid('commands-not-to-routes', { path: '^server/commands/' }, { path: '^server/(routes|http)/' }),
    forbid('stores-at-the-bottom', { path: '^server/stores/' }, { path: '^server/(routes|commands|http|sheets)/' }),
    forbid(
      'main-alone-builds-stores',
      { path: '^server/', pathNot: ['^server/main\\.ts$', '^server/stores/'] },
      { path: '^server/stores/[^/]+/' },
    ),
    forbid('nothing-imports-main', { pathNot: '^test/' }, { path: '^server/main\\.ts$' }),

    onlyIn('express', '^server/(app\\.ts$|routes/|http/)'),
    onlyIn('pg', '^server/stores/postgres/'),
    onlyIn('lowdb', '^server/stores/lowdb/'),
    onlyIn('handlebars', '^server/sheets/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'types', 'node', 'default'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
