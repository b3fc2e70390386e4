// A moment as people type it: by the Dutch clock, day first, in both nights in which the clock is changed. Nothing is guessed.

import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import { readDraft } from '../../../client/form/draft.ts';
import type { PlainField } from '../../../client/form/field.ts';
import { comesTwice, draftOfInstant, inZone, readMoment, zoneIn } from '../../../client/form/moment-draft.ts';
import { keptDate, keptMoment, writtenDate, writtenMoment } from '../../../client/form/written-date.ts';

/** What is meant, or why it is no moment. */
function meant(text: string): string {
  const read = readMoment(keptMoment(text));
  return read.ok ? read.at : read.problem;
}

describe('typing', () => {
  test.each([
    '31-10-2027 14:05',
    '31/10/2027 14:05',
    '31.10.2027 14.05',
    ' 31-10-2027   1405 ',
    '31102027 1405',
    '2027-10-31 14:05',
    '2027-10-31T14:05:00',
    '31-10-2027 14:05 CET',
    '31-10-2027 14:05cet',
  ])('[R155] is day first however it is written, by the Dutch clock: %j', (text) => {
    expect(meant(text)).toBe('2027-10-31T13:05:00.000Z');
  });

  test.each([
    ['', 'moment'],
    ['14:05', 'moment'],
    ['31-10-27 14:05', 'moment'],
    ['31-10/2027 14:05', 'moment'],
    ['31 okt 2027 14:05', 'moment'],
    ['31-10-2027 14:05 UTC', 'moment'],
    ['31-10-2027', 'clock'],
    ['2027-10-31', 'clock'],
    ['31-10-2027 24:00', 'clock'],
    ['31-10-2027 14:60', 'clock'],
    ['10/31/2027 14:05', 'day'],
    ['29-02-2027 14:05', 'day'],
    ['00-01-2027 14:05', 'day'],
    ['31-10-0227 14:05', 'day'],
    ['28-03-2027 02:00', 'skipped'],
    ['28-03-2027 02:59:59', 'skipped'],
    ['31-10-2027 02:00', 'twice'],
    ['31-10-2027 02:59:59', 'twice'],
    ['01-07-2027 12:00 CET', 'zone'],
    ['01-12-2027 12:00 CEST', 'zone'],
  ])('[R155] that is no moment says why: %j is %s', (text, problem) => {
    expect(meant(text)).toBe(problem);
  });

  test.each([
    ['28-03-2027 01:59:59', '2027-03-28T00:59:59.000Z'],
    ['28-03-2027 03:00', '2027-03-28T01:00:00.000Z'],
    ['31-10-2027 01:59:59', '2027-10-30T23:59:59.000Z'],
    ['31-10-2027 02:30 CEST', '2027-10-31T00:30:00.000Z'],
    ['31-10-2027 02:30 CET', '2027-10-31T01:30:00.000Z'],
    ['31-10-2027 03:00', '2027-10-31T02:00:00.000Z'],
  ])('[R155] in both nights is what the clock shows then: %s', (text, at) => {
    expect(meant(text)).toBe(at);
  });
});

describe('what is kept', () => {
  test.each([
    '2026-07-01T10:00:00.000Z',
    '2026-11-21T10:00:07.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ] as Instant[])('[R155] comes back the same, in both languages of the screen: %s', (at) => {
    const draft = draftOfInstant(at);
    expect([meant(draft), keptMoment(writtenMoment(draft, 'nl')), keptMoment(writtenMoment(draft, 'en'))]).toEqual([
      at,
      draft,
      draft,
    ]);
  });

  test('is written in the language of the screen, with seconds and a zone only where they say something', () => {
    const drafts = ['2026-07-01T10:00:00.000Z', '2026-11-21T10:00:07.000Z', '2026-10-25T01:30:00.000Z'].map((at) =>
      draftOfInstant(at as Instant),
    );
    expect(drafts.map((draft) => [writtenMoment(draft, 'nl'), writtenMoment(draft, 'en')])).toEqual([
      ['01-07-2026 12:00', '01/07/2026 12:00'],
      ['21-11-2026 11:00:07', '21/11/2026 11:00:07'],
      ['25-10-2026 02:30 CET', '25/10/2026 02:30 CET'],
    ]);
    expect(draftOfInstant(null)).toBe('');
  });

  test.each(['', '31', '31-10-', '31-10-2027', '31-10-2027 1', 'Tuesday', 'T', '2027-10-31'])(
    'of what is half typed is what was typed: %j',
    (text) => {
      expect([keptMoment(text), writtenMoment(text, 'nl'), writtenMoment(text, 'en')]).toEqual([text, text, text]);
    },
  );

  test('says which of the two hours it is, and that can be changed', () => {
    const draft = '2027-10-31T02:30';
    expect([zoneIn(draft), inZone(draft, 'CEST'), inZone(inZone(draft, 'CEST'), 'CET')]).toEqual([
      null,
      `${draft} CEST`,
      `${draft} CET`,
    ]);
    expect([draft, `${draft} CET`, '2027-10-31T03:00', '2027-03-28T02:30', '31-10-2027'].map(comesTwice)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('a date alone is day first too, and what is none is left as it was typed', () => {
  expect(['31/10/2027', ' 1-7-2027', '01072027', '2027-10-31', '31-10-27', '31-10'].map(keptDate)).toEqual([
    '2027-10-31',
    '2027-07-01',
    '2027-07-01',
    '2027-10-31',
    '31-10-27',
    '31-10',
  ]);
  expect([writtenDate('2027-10-31', 'nl'), writtenDate('2027-10-31', 'en'), writtenDate('31-10', 'en')]).toEqual([
    '31-10-2027',
    '31/10/2027',
    '31-10',
  ]);
});

describe('in a form', () => {
  const start: PlainField = { name: 'start', label: 'Begin', kind: 'moment', required: true };
  const end: PlainField = { name: 'end', label: 'Einde', kind: 'moment', after: 'start' };

  test('[R155] is refused at its field, and what was half typed is never taken for nothing', () => {
    expect(readDraft([start, end], { start: '', end: '31-10' })).toEqual({
      ok: false,
      problems: { start: 'required', end: 'moment' },
    });
    expect(readDraft([start, end], { start: '2027-03-28T02:30', end: '2027-10-31T02:30' })).toEqual({
      ok: false,
      problems: { start: 'skipped', end: 'twice' },
    });
  });

  test('[R155] comes after another by the moments they are, not by what the clock shows', () => {
    const first = '2027-10-31T02:40 CEST';
    expect(readDraft([start, end], { start: first, end: '2027-10-31T02:10 CET' }).ok).toBe(true);
    expect(readDraft([start, end], { start: first, end: '2027-10-31T02:10 CEST' })).toEqual({
      ok: false,
      problems: { end: 'order' },
    });
    expect(readDraft([start, end], { start: first, end: '' })).toEqual({
      ok: true,
      body: { start: '2027-10-31T00:40:00.000Z', end: null },
    });
  });
});
