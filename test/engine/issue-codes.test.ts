import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { issueCodes } from '../../engine/issue-codes.ts';

const root = path.join(import.meta.dirname, '../..');

/** How sources name the code of an issue: as a member of a literal, or as what makes one is called with. */
const naming = /(?:\bcode: |\b(?:\w*[iI]ssue\w*|blocker|warning|problem\w*|refuse\w*)\(\s*)'([a-z]+(?:-[a-z]+)*)'/g;

/** Codes that are put together from the kind of what is not known or not used. */
const family = /^(unknown|unused)-/;

const comment = /\/\*.*?\*\//gs;

/** Codes of conditions and reasons, which are no issues. */
const others = ['holidays-unknown', 'no-contract'];

test('no source gives an issue a code that the table does not have', () => {
  const named = [...sourcesIn('engine'), ...sourcesIn('server')].flatMap(codesIn);
  expect(named.filter(([, code]) => !Object.hasOwn(issueCodes, code) && !others.includes(code))).toEqual([]);
});

test('no code is in the table that no source gives', () => {
  const sources = [...sourcesIn('engine'), ...sourcesIn('server')].filter((file) => !file.includes('issue-codes'));
  const text = sources.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
  const isGiven = (code: string) => [code, code.replace(family, '')].some((word) => text.includes(`'${word}'`));
  expect(Object.keys(issueCodes).filter((code) => !isGiven(code))).toEqual([]);
});

test('every sentence and remedy is written in both languages and ends as a sentence', () => {
  const texts = Object.values(issueCodes).flatMap(({ sentence, remedy }) => [sentence, remedy]);
  expect(texts.flatMap(({ de, en }) => [de, en]).filter((text) => !/^[A-ZÄÖÜ].*\.$/.test(text))).toEqual([]);
});

test('no sentence stands for two codes', () => {
  const sentences = Object.values(issueCodes).map(({ sentence }) => sentence.en);
  expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => path.join(folder, file));
}

function codesIn(file: string): readonly (readonly [file: string, code: string])[] {
  const source = readFileSync(path.join(root, file), 'utf8').replaceAll(comment, '');
  return [...source.matchAll(naming)].map(([, code = '']) => [file, code] as const);
}
