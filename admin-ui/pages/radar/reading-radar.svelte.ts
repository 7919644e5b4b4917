import { fetchRadarPart, type ContractDays } from '../../desk/radar-calls.ts';
import { radarPeriod } from '../../desk/radar-days.ts';
import { reader } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';

/** The days of all contracts while they are read, part by part; it can be stopped and goes on where it was. */
export class ReadingRadar {
  readonly period = radarPeriod(Date.now());
  found = $state.raw<readonly ContractDays[]>([]);
  unreadable = $state.raw<readonly string[]>([]);
  contracts = $state(0);
  state = $state<'reading' | 'stopped' | 'done'>('reading');
  failure = $state<string>();
  #next: string | undefined;
  #run = 0;

  /** Begins anew. */
  async begin(): Promise<void> {
    this.found = this.unreadable = [];
    this.contracts = 0;
    this.#next = undefined;
    await this.goOn();
  }

  async goOn(): Promise<void> {
    const run = ++this.#run;
    this.state = 'reading';
    this.failure = undefined;
    try {
      for (let more = true; more && run === this.#run;) more = await this.#readPart(run);
    } catch (error) {
      if (run === this.#run) this.failure = detailOf(error);
    }
  }

  stop(): void {
    this.#run++;
    this.state = 'stopped';
  }

  /** Whether there is more to read. */
  async #readPart(run: number): Promise<boolean> {
    const part = await fetchRadarPart(this.period, reader.language, this.#next);
    if (run !== this.#run) return false;
    this.found = [...this.found, ...part.timelines];
    this.unreadable = [...this.unreadable, ...part.unreadable];
    this.contracts += part.contracts;
    this.#next = part.next;
    if (part.next === undefined) this.state = 'done';
    return part.next !== undefined;
  }
}
