import type { Answer } from '../../../engine/index.ts';
import { postQuestion } from '../../api.ts';
import { detailOf } from '../../texts.ts';

/** What the server says beside the browser. */
export type Opinion =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'same' }
  | { readonly kind: 'other' }
  | { readonly kind: 'failed'; readonly detail: string };

/** The server's answer to the same question, compared with the browser's; it holds for that one question. */
export class SecondOpinion {
  #opinion = $state.raw<Opinion>({ kind: 'none' });
  #about = $state.raw<Answer>();

  /** The opinion on an answer; none on one that was not compared. */
  on(answer: Answer): Opinion {
    return this.#about === answer ? this.#opinion : { kind: 'none' };
  }

  async ask(question: object, answer: Answer): Promise<void> {
    this.#about = answer;
    this.#opinion = { kind: 'waiting' };
    const opinion = await postQuestion(question).then(
      (other): Opinion => ({ kind: isSame(other, answer) ? 'same' : 'other' }),
      (error: unknown): Opinion => ({ kind: 'failed', detail: detailOf(error) }),
    );
    if (this.#about === answer) this.#opinion = opinion;
  }
}

/** Answers have a fixed order of members, so that equal ones are written alike. */
function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
