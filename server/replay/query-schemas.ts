// What may be asked about the past: one schema per request, which checks it at the door and describes it in the interface.

import { z } from 'zod';
import type { Position } from '#shared/journal/facts.ts';
import { isSubject } from '#shared/register/history.ts';
import { KNOWLEDGE } from '#shared/replay/replay.ts';
import { isToldInstant } from '../fields/field-kinds.ts';
import { moment, shortText, wholeNumber } from '../http/query.ts';

const POSITION = 'a whole number from 1';
const SEEN = 'a whole number from 0';
const AFWIJKING = /^\d{4}-\d{4,}$/;

/** Nothing was recorded before, and one step back from the first year there is no moment that can be written. */
function replayMoment() {
  return moment().refine((instant) => instant === null || isToldInstant(instant), {
    error: 'must not be before the year 2000',
  });
}

export const replayQuery = z
  .strictObject({
    at: replayMoment().describe('The moment to look at. Give either this or a position.'),
    position: z
      .string({ error: `must be given once: ${POSITION}` })
      .regex(/^[1-9]\d{0,14}$/, { error: `must be ${POSITION}` })
      .meta({ type: 'integer', minimum: 1 })
      .transform(Number)
      .optional()
      .transform((position) => position ?? null)
      .describe('The moment at which this entry was recorded, with nothing behind it.'),
    knowledge: z
      .enum(KNOWLEDGE, { error: `must be one of ${KNOWLEDGE.join(' ')}` })
      .default('then')
      .describe('then: what the system knew at that moment. now: places with all that was received later.'),
  })
  .refine(({ at, position }) => (at === null) !== (position === null), {
    path: ['at'],
    error: 'must be given, or else a position; not both',
  });

/** Events at once. */
const EVENTS_AT_MOST = 2_000;

export const replayEventsQuery = z.strictObject({
  from: replayMoment().describe('One hour before `to` when it is left out.'),
  to: replayMoment().describe('Now when it is left out.'),
  subject: shortText(120)
    .refine((text) => isSubject(text) || AFWIJKING.test(text), {
      error: 'must be a function, a post, a meldkamer, a source or the number of a deviation',
    })
    .optional()
    .transform((subject) => subject ?? null)
    .describe('Only what is about this.'),
  limit: wholeNumber(1, EVENTS_AT_MOST, 500),
});

export const changesQuery = z.strictObject({
  since: z
    .string({ error: `must be given once: ${SEEN}` })
    .regex(/^\d{1,15}$/, { error: `must be ${SEEN}` })
    .meta({ type: 'integer', minimum: 0 })
    .transform((text): Position => Number(text) as Position)
    .describe('The position up to which it was seen; 0 for nothing.'),
});
