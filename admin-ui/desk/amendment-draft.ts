import type { Amendment } from '../../engine/index.ts';
import { typedNumber } from '../typed-number.ts';

type Kind = Amendment['kind'];

/** A field of a customer-specific amendment as it is typed. */
export type AmendmentField =
  | 'feature'
  | 'amount'
  | 'unit'
  | 'period'
  | 'target'
  | 'severity'
  | 'calendar'
  | 'price'
  | 'months'
  | 'renewalMonths'
  | 'noticeMonths'
  | 'item'
  | 'from'
  | 'until'
  | 'note';

/** A customer-specific amendment as it is typed, all in texts; an empty one is not given. */
export type DraftAmendment = {
  readonly kind: Kind;
  readonly fields: Readonly<Partial<Record<AmendmentField, string>>>;
  /** Id that a kept one has. */
  readonly id?: string;
};

const DAYS = ['item', 'from', 'until', 'note'] as const;

/** Fields of each kind, in the order in which they are typed. */
export const amendmentFields: Readonly<Record<Kind, readonly AmendmentField[]>> = {
  include: ['feature', 'amount', 'unit', ...DAYS],
  exclude: ['feature', ...DAYS],
  allowance: ['feature', 'amount', 'unit', 'period', ...DAYS],
  target: ['target', 'amount', 'unit', 'feature', 'severity', 'calendar', ...DAYS],
  price: ['price', 'amount', ...DAYS],
  term: ['months', 'renewalMonths', 'noticeMonths', 'item', 'note'],
  notice: ['months', 'item', 'note'],
};

export const amendmentKinds = Object.keys(amendmentFields) as readonly Kind[];

/** Units that each kind counts in. */
export const amendmentUnits: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  include: ['minutes', 'hours', 'days', 'weeks', 'working-days', 'months', 'years', 'persons', 'pieces'],
  allowance: ['minutes', 'hours'],
  target: ['minutes', 'hours', 'days', 'weeks', 'working-days'],
};

/**
 * The amendment that a draft says; what is no number stays a text, so that the engine says what is wrong with it.
 * LAW: the draft of an amendment says that amendment (test/ui/contract-writing.test.ts).
 */
export function amendmentOf({ kind, fields, id }: DraftAmendment): object {
  const { amount = '', unit = '', renewalMonths = '', noticeMonths = '', ...others } = filled(kind, fields);
  return {
    kind,
    ...(id !== undefined && { id }),
    ...others,
    ...('months' in others && { months: typedNumber(others.months) }),
    ...amountOf(kind, amount, unit),
    ...(kind === 'term' &&
      renewalMonths !== '' && {
        renewal: {
          months: typedNumber(renewalMonths),
          noticeMonths: typedNumber(noticeMonths === '' ? '0' : noticeMonths),
        },
      }),
  };
}

/** The draft that says an amendment. */
export function draftAmendment(amendment: Amendment): DraftAmendment {
  const { kind, id, ...members } = amendment;
  const { renewal, value, ...plain } = { renewal: undefined, value: undefined, ...members };
  const texts = Object.entries({ ...plain, ...value }).map(([name, member]) => [name, String(member)]);
  const fields = Object.fromEntries(texts) as DraftAmendment['fields'];
  return {
    kind,
    ...(id !== undefined && { id }),
    fields: {
      ...fields,
      ...(fields.amount === 'unlimited' && { amount: '' }),
      ...(renewal && { renewalMonths: String(renewal.months), noticeMonths: String(renewal.noticeMonths) }),
    },
  };
}

function amountOf(kind: Kind, amount: string, unit: string): object {
  if (kind === 'price') return { amount };
  if (kind === 'include') return amount === '' ? {} : { value: { amount: typedNumber(amount), unit } };
  if (kind === 'allowance') return { amount: amount === '' ? 'unlimited' : typedNumber(amount), unit };
  return kind === 'target' ? { amount: typedNumber(amount), unit } : {};
}

function filled(kind: Kind, fields: DraftAmendment['fields']): DraftAmendment['fields'] {
  const own = amendmentFields[kind];
  return Object.fromEntries(own.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}
