import {
  equalJson,
  type AllowanceCell,
  type Cell,
  type DraftContent,
  type Text,
  type Unit,
} from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { valueWords } from '../editing/value-words.ts';
import type { Language } from '../reader.svelte.ts';
import { numberIn } from './number-text.ts';
import { kindWords, periodWords, unitWords } from './cell-words.ts';

/** What a text is read with: its language, and cells that it may be like, nearest first. */
export type CellReading = {
  readonly content: DraftContent;
  readonly language: Language;
  readonly like: readonly Cell[];
};

/** A cell in words. @example printCell({ kind: 'amount', amount: 2, unit: 'hours' }, content, 'de') → '2 Stunden' */
export function printCell(cell: Cell, content: DraftContent, language: Language): string {
  return valueWords(cell, content, language) ?? '';
}

/**
 * The cell that a text says; undefined where it is empty. What is no mark, no amount and no price is a text.
 * LAW: a cell that was printed is read as it was (test/ui/cell-text.test.ts).
 * @example parseCell('2 h', { language: 'de', … }) → { kind: 'amount', amount: 2, unit: 'hours' }
 */
export function parseCell(text: string, reading: CellReading): Cell | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const same = reading.like.find((cell) => printCell(cell, reading.content, reading.language) === trimmed);
  if (same) return same;
  return (
    parseMark(trimmed, reading) ??
    parseAmount(trimmed, reading) ??
    parsePrice(trimmed, reading) ??
    asText(trimmed, reading)
  );
}

function parseMark(text: string, { like }: CellReading): Cell | undefined {
  const kind = kindWords.get(text.toLowerCase());
  if (kind !== 'unlimited') return kind && { kind };
  const unit = like.flatMap((cell) => ('unit' in cell && isTime(cell.unit) ? [cell.unit] : []))[0];
  return { kind, unit: unit ?? 'hours' };
}

const AMOUNT =
  /^([\d.,'\u202f\u00a0 ]*\d)\s*([^\d\s/][^\d/]*?)?\s*(?:(?:\bje\b|\bpro\b|\bper\b|\ba\b|\/)\s*(\p{L}+))?$/iu;

function parseAmount(text: string, { language, like }: CellReading): Cell | undefined {
  const [, digits = '', unitText, periodText] = AMOUNT.exec(text) ?? [];
  const amount = numberIn(digits, language);
  if (amount === undefined) return undefined;
  const near = like.find((cell) => cell.kind === 'amount' || cell.kind === 'allowance');
  const unit = unitText === undefined ? near?.unit : unitWords.get(unitText.toLowerCase());
  const period = periodText === undefined ? undefined : periodWords.get(periodText.toLowerCase());
  if (!unit || (periodText !== undefined && !period)) return undefined;
  if (period) return isTime(unit) ? allowance(amount, unit, period, near) : undefined;
  if (unitText === undefined && near?.kind === 'allowance') return { ...near, amount };
  return { kind: 'amount', amount, unit };
}

/** What else the allowance before had, such as the price beyond it, stays. */
function allowance(
  amount: number,
  unit: AllowanceCell['unit'],
  period: AllowanceCell['period'],
  near: Cell | undefined,
): AllowanceCell {
  return { ...(near?.kind === 'allowance' && near), kind: 'allowance', amount, unit, period };
}

function parsePrice(text: string, { content, language }: CellReading): Cell | undefined {
  const prices = listIn<{ readonly id: string }>(content, '/catalog/prices');
  const cells = prices.map(({ id }): Cell => ({ kind: 'pay-per-use', price: id }));
  return cells.find((cell) => printCell(cell, content, language) === text);
}

/** The languages that the text does not speak keep what they had; the review tells where one is missing. */
function asText(text: string, { language, like }: CellReading): Cell {
  const before: Text = like[0]?.kind === 'text' ? like[0].text : {};
  return { kind: 'text', text: { ...before, [language]: text } };
}

function isTime(unit: Unit): unit is 'minutes' | 'hours' {
  return unit === 'minutes' || unit === 'hours';
}

/** What space makes of a cell: included, optional, excluded, and again included. */
export function cycleCell(cell: Cell): Cell {
  const kinds = ['included', 'optional', 'excluded'] as const;
  const at = kinds.findIndex((kind) => equalJson(cell, { kind }));
  return { kind: kinds[(at + 1) % kinds.length] ?? 'included' };
}
