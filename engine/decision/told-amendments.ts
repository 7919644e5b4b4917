import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { KnownAmendment } from '../contract/amendment.ts';
import type { Amendment, AnswerAmendment } from '../generated/types.ts';
import { amountText, moneyText } from '../sheet/amount-text.ts';
import { fill, say, type Texts, type Words } from '../text.ts';
import { amendmentPhrases, reasonByAmendment, withoutLimit } from './amendment-phrases.ts';
import type { Judgement } from './judgement.ts';
import { originsOf } from './origins.ts';
import type { Situation } from './situation.ts';
import { titlesIn } from './words.ts';

/** The amendments that shaped an answer, as it tells them; undefined where the catalog alone did. */
export function tellAmendments(
  judgement: Judgement | undefined,
  situation: Situation,
): readonly AnswerAmendment[] | undefined {
  if (!judgement?.decisive) return undefined;
  const origins = originsOf({ ...judgement, decisive: judgement.decisive }, situation);
  const { revision } = judgement.examination.candidate;
  return origins.length === 0 ? undefined : origins.map((origin) => tellAmendment(origin, revision, situation));
}

/** The text of a reason that rests on an amendment, with the amendment named first. */
export function byAmendment(text: string, { id }: KnownAmendment, language: string): string {
  return fill(say(reasonByAmendment, language, 'en'), { id, text });
}

/** An amendment as an answer, or a line of a quote, tells it in the language asked for. */
export function tellAmendment(
  { amendment, id, pointer }: KnownAmendment,
  revision: CompiledRevision,
  asked: Pick<Situation, 'language'>,
): AnswerAmendment {
  const { kind, note } = amendment;
  const language = asked.language ?? revision.language;
  const words = wordsFor(amendment, revision, language, titlesIn(revision, asked));
  const text = fill(say(amendmentPhrases[kind], language, 'en'), { id, ...words });
  return { id, kind, text, ...(note !== undefined && { note }), pointer };
}

type Titles = (texts: Texts) => string;

function wordsFor(amendment: Amendment, revision: CompiledRevision, language: string, title: Titles): Words {
  switch (amendment.kind) {
    case 'include':
    case 'exclude':
      return featureWord(amendment.feature, revision, title);
    case 'allowance':
      return { ...featureWord(amendment.feature, revision, title), amount: allowanceText(amendment, language) };
    case 'target': {
      const target = revision.catalog.targets?.find(({ id }) => id === amendment.target);
      const amount = amountText(amendment.amount, amendment.unit, language);
      return { target: target ? title(target.title) : amendment.target, amount };
    }
    case 'price': {
      const price = revision.prices.get(amendment.price)?.price;
      const amount = moneyText(amendment.amount, revision.catalog.currency, language);
      return { price: price ? title(price.title) : amendment.price, amount };
    }
    case 'term':
    case 'notice':
      return { amount: amountText(amendment.months, 'months', language) };
  }
}

function featureWord(id: string, { features }: CompiledRevision, title: Titles): Words {
  const feature = features.get(id);
  return { feature: feature ? title(feature.feature.title) : id };
}

function allowanceText({ amount, unit }: Extract<Amendment, { readonly kind: 'allowance' }>, language: string): string {
  return amount === 'unlimited' ? say(withoutLimit, language, 'en') : amountText(amount, unit, language);
}
