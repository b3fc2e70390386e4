// What was agreed about each alarm, as it is read and taken along: whole, its own for every condition, and leading somewhere.

import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { RATIONALES } from '#shared/alarm/rationale.ts';
import type { Instant } from '#shared/base/time.ts';
import { agreementOf, agreementRows, agreementsCsv } from '../../../client/i18n/agreements.ts';
import { i18nOf } from '../../../client/i18n/i18n.tsx';

const LANGUAGES = ['nl', 'en'] as const;
const TODAY = '2026-12-01T12:00:00.000Z' as Instant;

/** Who is called, or where on the screens it is done: what a step can name. */
const NAMES = {
  nl: /meldkamer|LMS|eigenaar|partij|beheer|dossier|koppeling|handmatig|bron/i,
  en: /meldkamer|LMS|owner|part(?:y|ies)|dossier|feed|by hand|source/i,
} as const;

describe('[R127] the agreements', () => {
  it.each(LANGUAGES)('share no text between two conditions, and leave nothing out (%s)', (language) => {
    const rows = agreementRows(
      i18nOf(language, () => undefined),
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
      TODAY,
    );
    expect(rows.filter(({ says }) => !NAMES[language].test(says.steps[0] ?? '')).map((row) => row.condition)).toEqual(
      [],
    );
  });

  it('say when a review is due again', () => {
    const i18n = i18nOf('nl', () => undefined);
    const { reviewedOn } = RATIONALES.A1;
    expect(agreementOf(i18n, 'A1', TODAY).reviewed).toBe(reviewedOn);
    const later = '2028-01-01T00:00:00.000Z' as Instant;
    expect(agreementOf(i18n, 'A1', later).reviewed).toBe(`${reviewedOn}, herbeoordeling nodig`);
  });

  it('are one table for a spreadsheet, a line for each case', () => {
    const i18n = i18nOf('nl', () => undefined);
    const csv = agreementsCsv(i18n, agreementRows(i18n, TODAY));
    const lines = csv.split('\r\n');
    const cases = Object.values(RATIONALES).flatMap((record) => Object.keys(record.cases)).length;
    expect(lines).toHaveLength(1 + cases + 1);
    expect(lines[0]).toBe(
      '\uFEFFConditie;Alarm;Geval;Ernst;Prioriteit;Prioriteit in woorden;Beschikbare tijd;Benodigde tijd;Oorzaak;Gevolg;Handeling;Begin bij;Eigenaar;Grond;Laatst beoordeeld',
    );
    const [head = ''] = lines.filter((line) => line.startsWith('A12;'));
    expect(head).toMatch(/^A12;koppeling stil;één koppeling;.*;2;hoog;15 minuten;10 minuten;/);
    expect(lines.filter((line) => line !== '').every((line) => line.split(';').length >= 15)).toBe(true);
  });
});
