// What was agreed about each alarm, as it is read and taken along: whole, its own for every condition, and leading somewhere.

import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { RATIONALES } from '#shared/alarm/rationale.ts';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import { type Instant, MINUTE } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import {
  agreementOf,
  agreementRows,
  agreementsCsv,
  reviewDueText,
  reviewText,
} from '../../../client/i18n/agreements.ts';
import { i18nOf } from '../../../client/i18n/i18n.tsx';

const LANGUAGES = ['nl', 'en'] as const;
const TODAY = '2026-12-01T12:00:00.000Z' as Instant;

const REVIEWS = {
  A1: {
    condition: 'A1',
    outcome: 'must-change',
    reason: 'Noem de plaatsvervanger',
    digest: RECORD_DIGESTS.A1,
    policy: '2026-1',
    by: { role: 'lms', organisation: 'LMS', at: '2026-12-01T11:00:00.000Z' as Instant },
  },
} satisfies Picture['reviews'];

/** Who is called, or where on the screens it is done: what a step can name. */
const NAMES = {
  nl: /meldkamer|LMS|eigenaar|partij|beheer|dossier|koppeling|handmatig|bron/i,
  en: /meldkamer|LMS|owner|part(?:y|ies)|dossier|feed|by hand|source/i,
} as const;

describe('[R127] the agreements', () => {
  it.each(LANGUAGES)('share no text between two conditions, and leave nothing out (%s)', (language) => {
    const rows = agreementRows(
      i18nOf(language, () => undefined),
      { policy: DEFAULT_POLICY },
      TODAY,
    );
    expect(rows.map(({ condition }) => condition)).toEqual(CONDITIONS);
    for (const field of ['short', 'cause', 'consequence'] as const) {
      const texts = rows.map(({ says }) => says[field].trim());
      expect(texts.filter((text) => text === '')).toEqual([]);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
    const actions = rows.map(({ says }) => says.steps.join(' '));
    expect(new Set(actions).size).toBe(rows.length);
    expect(rows.filter(({ says }) => says.steps.length === 0 || says.steps.length > 5)).toEqual([]);
  });

  it.each(LANGUAGES)('begin acting with a party or a place on the screens (%s)', (language) => {
    const rows = agreementRows(
      i18nOf(language, () => undefined),
      { policy: DEFAULT_POLICY },
      TODAY,
    );
    expect(rows.filter(({ says }) => !NAMES[language].test(says.steps[0] ?? '')).map((row) => row.condition)).toEqual(
      [],
    );
  });

  it('say of an event how many meldkamers and within how long, as policy has it', () => {
    const dossier = { ...DEFAULT_POLICY.dossier, eventFrom: 4, eventWithin: 10 * MINUTE };
    const policy = { ...DEFAULT_POLICY, dossier };
    const causes = LANGUAGES.map(
      (language) =>
        agreementOf(
          i18nOf(language, () => undefined),
          'A13',
          { policy },
          TODAY,
        ).says.cause,
    );
    expect(causes.map((one) => one.split(' ').slice(0, 7).join(' '))).toEqual([
      'Ten minste 4 meldkamers melden binnen 10',
      'At least 4 meldkamers report a disturbed',
    ]);
    expect(causes.join()).not.toContain('{');
  });

  it('[R149] say when LMS last looked, who that was, and since when it is to be revised', () => {
    const i18n = i18nOf('nl', () => undefined);
    const { reviewedOn } = RATIONALES.A1;
    const said = (reviews: typeof REVIEWS | undefined, now: Instant) => {
      const { review } = agreementOf(
        i18n,
        'A1',
        { policy: DEFAULT_POLICY, ...(reviews === undefined ? {} : { reviews }) },
        now,
      );
      return [reviewText(review), reviewDueText(i18n, review)];
    };
    expect(said(undefined, TODAY)).toEqual([`${reviewedOn}, LMS, bij oplevering`, null]);
    const later = '2028-01-01T00:00:00.000Z' as Instant;
    expect(said(undefined, later)).toEqual([expect.any(String), 'Te herzien sinds 2027-11-29']);
    expect(said(REVIEWS, TODAY)).toEqual([
      '2026-12-01, LMS operatie: moet anders',
      'Te herzien sinds 2026-12-01: Noem de plaatsvervanger',
    ]);
  });

  it('are one table for a spreadsheet, a line for each case', () => {
    const i18n = i18nOf('nl', () => undefined);
    const csv = agreementsCsv(i18n, agreementRows(i18n, { policy: DEFAULT_POLICY, reviews: REVIEWS }, TODAY), null);
    const lines = csv.split('\r\n');
    const cases = Object.values(RATIONALES).flatMap((record) => Object.keys(record.cases)).length;
    expect(lines).toHaveLength(1 + cases + 1);
    expect(lines[0]).toBe(
      '\uFEFFConditie;Alarm;Geval;Ernst;Prioriteit;Prioriteit in woorden;Beschikbare tijd;Benodigde tijd;Oorzaak;Gevolg;Handeling;Begin bij;Eigenaar;Grond;Laatst beoordeeld;Beoordeeld door;Uitkomst;Te herzien sinds;Wat moet anders;Beleid toen',
    );
    const [head = ''] = lines.filter((line) => line.startsWith('A12;'));
    expect(head).toMatch(/^A12;koppeling stil;één koppeling;.*;2;hoog;15 minuten;10 minuten;/);
    expect(lines.find((line) => line.startsWith('A1;'))).toMatch(
      /;'2026-12-01;LMS operatie;moet anders;'2026-12-01;Noem de plaatsvervanger;'2026-1$/,
    );
    expect(lines.filter((line) => line !== '').every((line) => line.split(';').length >= 20)).toBe(true);
  });

  it('[R153] say in each row of which exercise they are', () => {
    const i18n = i18nOf('nl', () => undefined);
    const rows = agreementRows(i18n, { policy: DEFAULT_POLICY, reviews: REVIEWS }, TODAY);
    const [head, ...lines] = agreementsCsv(i18n, rows, 'OEFENING 3').trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFniet echt;Conditie;/);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !line.startsWith('OEFENING 3;'))).toEqual([]);
  });
});
