/** A contract that begins on a day, with one system delivered then; its course is asked for ten years. */
export type ExampleContract = {
  readonly catalog: string;
  readonly offering: string;
  readonly tier: string;
  /** First covered day, YYYY-MM-DD. */
  readonly from: string;
  /** First day of the system's End of Service; empty where none is known. */
  readonly endOfService: string;
  readonly language: string;
};

/** The timeline that is asked of such a contract. */
export function timelineRequest({ catalog, endOfService, from, language, offering, tier }: ExampleContract): unknown {
  const system = { id: 'a', delivered: from, ...(endOfService !== '' && { endOfService }) };
  const until = `${String(Number(from.slice(0, 4)) + 10)}-12-31`;
  return { contract: { catalog, items: [{ offering, tier, from }], systems: [system] }, from, until, lang: language };
}
