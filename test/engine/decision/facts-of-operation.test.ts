import { describe, expect, test } from 'vitest';
import { answerBatch, answerQuestion, answerTimeline, type Answer, type KnownFact } from '../../../engine/index.ts';
import { readCatalog, revisionOf, vendors, worldOf } from '../../fixtures/world.ts';

const holidays: KnownFact = {
  id: 'closed',
  kind: 'closure',
  from: '2026-11-24',
  until: '2026-11-25',
  note: { de: 'Umzug', en: 'Moving house' },
};
const announcement: KnownFact = {
  id: 'announced',
  kind: 'end-of-service',
  systemType: 'M-100',
  announced: '2025-11-01',
  endOfService: '2026-11-24',
};
const revisions = vendors.map((id) => revisionOf(readCatalog(id)));
const worldWith = (...facts: readonly KnownFact[]) => worldOf(revisions, undefined, facts);
const at = '2026-11-24T10:00:00+01:00';

const gold = {
  contract: { catalog: 'conference-tv', items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01' }] },
  at,
  lang: 'en',
};

function answerTo(question: object, ...facts: readonly KnownFact[]): Answer {
  const answer = answerQuestion(question, worldWith(...facts));
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

describe('a closure', () => {
  const phone = { ...gold, feature: 'phone-support' };

  test('closes the hours, and the answer says which closure and until when', () => {
    expect(answerTo(phone)).toMatchObject({ decision: 'granted' });
    expect(answerTo(phone)).not.toHaveProperty('facts');
    expect(answerTo(phone, holidays)).toMatchObject({
      decision: 'denied',
      facts: [{ id: 'closed', kind: 'closure', text: 'Closed from 24 Nov 2026 to 25 Nov 2026: Moving house' }],
      validity: { until: '2026-11-26T08:00:00+01:00', because: 'calendar' },
    });
  });

  test('moves the alternative of waiting past it', () => {
    const waits = answerTo(phone, holidays).alternatives.filter(({ kind }) => kind === 'wait');
    expect(waits).toMatchObject([{ until: '2026-11-26T08:00:00+01:00' }]);
  });

  test('moves deadlines, and is told where one lies in its time', () => {
    const spare = { ...gold, feature: 'express-replacement', at: '2026-11-23T10:00:00+01:00' };
    const [open, closed] = [answerTo(spare), answerTo(spare, holidays)];
    expect(open.deadlines[0]?.due.slice(0, 10)).toBe('2026-11-24');
    expect(closed.deadlines[0]?.due.slice(0, 10)).toBe('2026-11-26');
    expect(closed.facts?.map(({ id }) => id)).toEqual(['closed']);
  });

  test('of another calendar changes nothing', () => {
    const other: KnownFact = { ...holidays, calendar: 'night' };
    expect(answerTo(phone, other)).toEqual(answerTo(phone));
  });

  test('closes a day that the calendar opens by an override', () => {
    const catalog = readCatalog('conference-tv');
    const calendars = (catalog.calendars ?? []).map((each) => ({
      ...each,
      overrides: { '2026-11-24': [['09:00', '12:00']] as [string, string][] },
    }));
    const answered = [[], [holidays]].map((facts) =>
      answerQuestion(phone, worldOf([revisionOf({ ...catalog, calendars })], undefined, facts)),
    );
    expect(answered).toMatchObject([{ value: { decision: 'granted' } }, { value: { decision: 'denied' } }]);
  });

  test('is the same for a batch as for a question alone', () => {
    const { contract, lang } = gold;
    const batch = answerBatch({ contract, at, lang, questions: [{ feature: 'phone-support' }] }, worldWith(holidays));
    expect(batch).toMatchObject({ ok: true, value: { decisions: [answerTo(phone, holidays)] } });
  });
});

describe('an announced End of Service', () => {
  const contractWith = (system: object) => ({
    catalog: 'connect-com',
    items: [{ offering: 'hardware-replacement', tier: 'standard', from: '2025-01-01' }],
    systems: [{ id: 'S-1', delivered: '2025-01-01', ...system }],
  });
  const repair = (system: object) => ({
    contract: contractWith(system),
    feature: 'advance-replacement',
    at,
    lang: 'en',
  });

  test('ends the cover of systems of its type', () => {
    expect(answerTo(repair({ type: 'M-100' }))).toMatchObject({ decision: 'granted' });
    expect(answerTo(repair({ type: 'M-100' }), announcement)).toMatchObject({
      decision: 'denied',
      reason: { code: 'end-of-service' },
      facts: [
        {
          id: 'announced',
          text: '“M-100” has the status End of Service from 24 Nov 2026, announced on 1 Nov 2025.',
        },
      ],
    });
  });

  test.each([
    ['a system of another type', { type: 'M-200' }],
    ['a system without a type', {}],
    ['a system with a date of its own', { type: 'M-100', endOfService: '2027-06-01' }],
  ])('leaves %s alone', (_what, system) => {
    const question = repair(system);
    expect(answerTo(question, announcement)).toEqual(answerTo(question));
  });

  test('that was announced again holds as it was announced last', () => {
    const later: KnownFact = { ...announcement, id: 'later', announced: '2026-02-01', endOfService: '2027-11-24' };
    expect(answerTo(repair({ type: 'M-100' }), later, announcement)).toMatchObject({
      decision: 'granted',
      facts: [{ id: 'later' }],
    });
  });

  test('is a day of the contract’s course', () => {
    const told = answerTimeline(
      { contract: contractWith({ type: 'M-100' }), from: '2026-01-01' },
      worldWith(announcement),
    );
    expect(told.ok && JSON.stringify(told.value)).toContain('end-of-service');
  });
});
