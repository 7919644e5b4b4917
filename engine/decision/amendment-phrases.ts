import type { AnswerAmendment } from '../generated/types.ts';
import type { Texts } from '../text.ts';

/** What an answer says of each kind of amendment that shaped it. */
export const amendmentPhrases: Readonly<Record<AnswerAmendment['kind'], Texts>> = {
  include: {
    de: '„{feature}“ ist laut Sondervereinbarung „{id}“ enthalten.',
    en: '“{feature}” is included by amendment “{id}”.',
  },
  exclude: {
    de: '„{feature}“ ist laut Sondervereinbarung „{id}“ nicht enthalten.',
    en: '“{feature}” is not included by amendment “{id}”.',
  },
  allowance: {
    de: 'Das Kontingent von „{feature}“ ist laut Sondervereinbarung „{id}“: {amount}.',
    en: 'The allowance of “{feature}” is, by amendment “{id}”: {amount}.',
  },
  target: {
    de: 'Für „{target}“ gilt laut Sondervereinbarung „{id}“: {amount}.',
    en: 'For “{target}” this holds by amendment “{id}”: {amount}.',
  },
  price: {
    de: 'Für „{price}“ gilt laut Sondervereinbarung „{id}“: {amount}.',
    en: 'For “{price}” this holds by amendment “{id}”: {amount}.',
  },
  term: {
    de: 'Die Laufzeit beträgt laut Sondervereinbarung „{id}“: {amount}.',
    en: 'The term is, by amendment “{id}”: {amount}.',
  },
  notice: {
    de: 'Die Kündigungsfrist beträgt laut Sondervereinbarung „{id}“: {amount}.',
    en: 'The notice period is, by amendment “{id}”: {amount}.',
  },
};

/** A reason that rests on an amendment instead of the catalog. */
export const reasonByAmendment: Texts = {
  de: 'Laut Sondervereinbarung „{id}“: {text}',
  en: 'By amendment “{id}”: {text}',
};

/** An allowance without limit. */
export const withoutLimit: Texts = { de: 'ohne Grenze', en: 'without limit' };
