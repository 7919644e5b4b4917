import { fetchContracts, type ContractSummary } from '../desk/contract-calls.ts';

/** How far the search of contracts is. */
export type SearchState = 'resting' | 'searching' | 'slow' | 'found' | 'failed';

/** Milliseconds of rest between keys before it is asked, and after which a wait is told. */
const PAUSE = 150;
const SLOW = 1000;
/** From so many letters on a search of contracts says something. */
const FEWEST = 2;

/** The contracts that the server finds for what is typed; what it found last stays until it finds anew. */
export class ContractSearch {
  state = $state<SearchState>('resting');
  contracts = $state.raw<readonly ContractSummary[]>([]);
  readonly #fetch: typeof fetchContracts;
  #latest = 0;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(fetch: typeof fetchContracts = fetchContracts) {
    this.#fetch = fetch;
  }

  /** Whether an answer is still to come. */
  get isUnderWay(): boolean {
    return this.state === 'searching' || this.state === 'slow';
  }

  seek(words: string): void {
    this.stop();
    if (words.trim().length < FEWEST) {
      this.contracts = [];
      return;
    }
    const asked = this.#latest;
    this.state = 'searching';
    this.#timers = [
      setTimeout(() => void this.#ask(words.trim(), asked), PAUSE),
      setTimeout(() => {
        this.state = 'slow';
      }, SLOW),
    ];
  }

  /** Waits for nothing any more. */
  stop(): void {
    this.#latest += 1;
    this.#timers.forEach(clearTimeout);
    this.state = 'resting';
  }

  async #ask(words: string, asked: number): Promise<void> {
    const page = await this.#fetch(words).catch(() => undefined);
    if (asked !== this.#latest) return;
    this.stop();
    this.contracts = page?.contracts ?? [];
    this.state = page ? 'found' : 'failed';
  }
}
