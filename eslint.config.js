import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const sources = ['**/*.{ts,js,mjs,svelte}'];
const svelteFiles = ['**/*.svelte', '**/*.svelte.ts'];

const clock = 'the engine has no clock: take the instant as an argument.';
const chance = 'the engine has no randomness: the same question has the same answer.';
const environment = 'only server/main.ts reads the environment: take the setting as an argument.';
const classes = 'classes are for stores and Svelte state: data in, data out.';

const processEnv = [
  { object: 'process', property: 'env', message: environment },
  { object: 'globalThis', property: 'process', message: environment },
];

/** @type {import('eslint').Linter.RulesRecord} */
const evaluation = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
};

const noClasses = { selector: 'ClassDeclaration, ClassExpression', message: classes };

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "CallExpression[callee.object.name='DateTime'][callee.property.name='now']", message: clock },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
    message: clock,
  },
];

export default ts.config(
  { ignores: ['dist/', 'data/', 'engine/generated/', 'server/generated/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    files: sources,
    rules: {
      ...evaluation,
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  { files: ['*.{js,mjs,ts}', '.*.mjs'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['engine/**/*.ts'], languageOptions: { globals: globals.es2023 } },
  {
    files: ['server/**/*.ts', 'test/**/*.ts', 'scripts/**', '*.{js,mjs,ts}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['admin-ui/**'], languageOptions: { globals: globals.browser }, rules: { 'no-undef': 'off' } },
  {
    files: svelteFiles,
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    files: ['engine/**/*.ts', 'server/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
    ignores: svelteFiles,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['engine/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'crypto', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: chance },
      ],
      'no-restricted-syntax': ['error', noClasses, ...noClock],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts'],
    rules: {
      'no-restricted-properties': ['error', ...processEnv],
      'no-restricted-imports': ['error', { name: 'node:process', message: environment }],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/stores/**'],
    rules: { 'no-restricted-syntax': ['error', noClasses] },
  },
  {
    files: ['admin-ui/**'],
    rules: {
      'no-restricted-properties': ['error', ...processEnv],
      // dependency-cruiser does not see a component's type-only imports
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/server/' }, { regex: '/engine/(?!index\\.ts$|schema/)' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fixme|skipIf|runIf)$/]',
          message: 'every test runs, each time.',
        },
      ],
    },
  },
);
