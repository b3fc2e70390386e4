// What may be asked of the routes that read, and of the acknowledgement of an alarm: one schema per request, which checks it at the
// door and describes it in the interface, so that the two cannot differ.

import { z } from 'zod';
import { ASIDES } from '#shared/alarm/life.ts';
import { REVIEW_OUTCOMES } from '#shared/alarm/review.ts';
import { MINUTE } from '#shared/base/time.ts';
import { KNOWN_REASONS } from '#shared/deviation/statement.ts';
import type { Position } from '#shared/journal/facts.ts';
import { LOCATION_CLASSES } from '#shared/location/location.ts';
import { DISCIPLINES, parsePost, SCOPES, TASKS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { SOURCE_FORM } from '#shared/reference/source.ts';
import { isSubject, MENTIONS_KEPT } from '#shared/register/history.ts';
import { REGISTER_ORDERS } from '#shared/register/register-lines.ts';
import { TREND_KEPT } from '#shared/register/trend.ts';
import { exactly, must, shortText as noteText, orNull, toldInstant } from '../fields/field-kinds.ts';
import { knownParty } from '../fields/party-field.ts';
import { QUARANTINE_KEPT } from '../journal/side-store.ts';
import { checkPage, cursor } from './cursor.ts';
import { anyOf, moment, shortText, wholeNumber, yesOrNo } from './query.ts';

const VERSION = 'the version that was seen, a whole number from 1';

export const seenVersion = z.int({ error: must(VERSION) }).min(1, { error: must(VERSION) });

export const acknowledgementSchema = exactly({
  version: seenVersion,
  note: noteText(0).optional(),
});

const asideKind = z
  .enum(ASIDES, { error: must(`one of ${ASIDES.join(' ')}`) })
  .describe('shelved: for a while. out-of-service: what it watches is being worked on.');

export const asideSchema = exactly({
  version: seenVersion,
  aside: asideKind,
  until: toldInstant.describe(
    'When it calls for attention again by itself. Shelved at most 8 hours from now, 60 minutes for priority 1; out of service at most 7 days.',
  ),
  reason: noteText(1).describe('Why, in one line.'),
  owner: knownParty
    .exactOptional()
    .describe('Who sees to it that it can be in service again. Required for out-of-service, and for nothing else.'),
}).superRefine(({ aside, owner }, context) => {
  if ((aside === 'out-of-service') === (owner !== undefined)) return;
  const message = owner === undefined ? 'is required for out-of-service' : 'is for out-of-service only';
  context.addIssue({ code: 'custom', path: ['owner'], message });
});

export const asideConfirmationSchema = exactly({ version: seenVersion });

export const asideEndSchema = exactly({
  version: seenVersion,
  aside: asideKind,
  reason: noteText(1).describe('Why it is to call for attention again, in one line.'),
});

const TIMES = 'how often a shift had been taken over when it was looked at, a whole number from 0';
const SEEN = 'the position up to which it was looked at, a whole number from 0';

export const handoverSchema = exactly({
  version: z
    .int({ error: must(TIMES) })
    .min(0, { error: must(TIMES) })
    .describe('How often a shift had been taken over when it was looked at.'),
  position: z
    .int({ error: must(SEEN) })
    .min(0, { error: must(SEEN) })
    .transform((position) => position as Position)
    .describe('Up to here it was looked at; what was recorded behind it may be 5 minutes old and 500 entries at most.'),
  note: orNull(noteText(1)).describe('What the next has to know, in one line.'),
});

const OUTCOME = `one of ${REVIEW_OUTCOMES.join(' ')}`;
const DIGEST = 'the digest of the record as it was read, 16 characters of 0-9 a-f';

export const reviewSchema = exactly({
  outcome: z
    .enum(REVIEW_OUTCOMES, { error: must(OUTCOME) })
    .describe(
      'stays: it still says what it should. must-change: it does not; a next version of the record answers that.',
    ),
  reason: noteText(1)
    .exactOptional()
    .describe('What must change, in one line. Required for must-change, and for nothing else.'),
  digest: z
    .string({ error: must(DIGEST) })
    .regex(/^[0-9a-f]{16}$/, { error: must(DIGEST) })
    .describe('Of the record as it was read: a review of another text than stands there is refused.'),
}).superRefine(({ outcome, reason }, context) => {
  if ((outcome === 'must-change') === (reason !== undefined)) return;
  const message = reason === undefined ? 'is required for must-change' : 'is for must-change only';
  context.addIssue({ code: 'custom', path: ['reason'], message });
});

const ENTRIES_AT_ONCE = 5_000;

/** 0: as many as a page holds for JSON, all of them for ndjson. */
export const journalQuery = z.strictObject({
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0),
  limit: wholeNumber(0, ENTRIES_AT_ONCE, 0),
});

const ORDERS = REGISTER_ORDERS.flatMap((by) => [by, `-${by}`] as const);

const filterShape = {
  from: moment().describe('Periods that lasted into this moment or later.'),
  to: moment().describe('Periods that began before this moment.'),
  meldkamer: anyOf(MELDKAMER_IDS).describe('The meldkamer where the function belongs.'),
  discipline: anyOf(DISCIPLINES),
  task: anyOf(TASKS),
  scope: anyOf(SCOPES),
  class: anyOf(LOCATION_CLASSES).describe('The class of the line.'),
  reason: anyOf(KNOWN_REASONS).describe(
    'Of the deviation that the line belongs to; unknown: it has none, or the line belongs to no deviation.',
  ),
  open: yesOrNo().describe('Only what still goes on, or only what is over.'),
  reported: yesOrNo().describe('Only time of which somebody said something, or only time of which nobody ever did.'),
  minDuration: wholeNumber(0, 5_256_000, 0).describe('In minutes.'),
  q: shortText(100).default('').describe('Part of an id, a name, a place, an alarm or a number.'),
  sort: z
    .enum(ORDERS, { error: `must be one of ${ORDERS.join(' ')}` })
    .default('-begin')
    .describe('A minus sign turns the order around.'),
};

const PAGE_SIZE = 100;

export const registerCsvQuery = z.strictObject(filterShape);
export const registerQuery = z
  .strictObject({
    ...filterShape,
    joined: yesOrNo().describe('true: the periods of one silence as one line, with all of them in its `joined`.'),
    after: cursor().describe('The page after the one that gave this as `next`, whatever came or went since.'),
    before: cursor().describe('The page before the one that gave this as `previous`.'),
    page: wholeNumber(1, 1_000_000, 1).describe(
      'Which page, counted from 1, instead of `after`: one line that came since makes another come twice.',
    ),
    pageSize: wholeNumber(1, 500, PAGE_SIZE),
  })
  .check((asked) => checkPage(asked, asked.value.sort, { name: 'page', usual: 1 }));

export const trendQuery = z.strictObject({
  post: shortText(40).refine((text) => parsePost(text) !== null, { error: 'must be a post, such as MNL/ambulance' }),
  minutes: wholeNumber(1, TREND_KEPT / MINUTE, 60),
});

export const historyQuery = z.strictObject({
  subject: shortText(120).refine(isSubject, {
    error: 'must be a function, a post, a meldkamer or a source, such as MNL/ambulance/09/aanname',
  }),
  limit: wholeNumber(1, MENTIONS_KEPT, 50),
});

export const feedsQuery = z.strictObject({
  limit: wholeNumber(1, QUARANTINE_KEPT, 100).describe('How many refused events to show.'),
});

const A_FUNCTION = 'a function, such as MNL/ambulance/09/aanname';
const A_SOURCE = 'the name of a source, urn:nld:meldkamer:<ID>:<system>';

const POSITION = 'a position in the journal';
const MOST_REPLACED = 20;
const ESTABLISHMENTS = `must be 1 to ${MOST_REPLACED} positions`;

export const loginSchema = z.strictObject({ key: z.string().max(500, 'must be at most 500 characters') });

export const establishmentSchema = exactly({
  function: z
    .string({ error: must(A_FUNCTION) })
    .max(80)
    .describe('The function that it is about.'),
  source: z
    .string({ error: must(A_SOURCE) })
    .max(120)
    .regex(SOURCE_FORM, { error: must(A_SOURCE) })
    .describe('The source that was right.'),
  from: toldInstant.describe('From when.'),
  until: toldInstant.describe('Until when; not in the future.'),
  reason: noteText(1).describe('Why, in one line: what it was checked against.'),
  replaces: z
    .array(z.int({ error: must(POSITION) }).min(1, { error: must(POSITION) }), { error: 'must be a list of positions' })
    .min(1, { error: ESTABLISHMENTS })
    .max(MOST_REPLACED, { error: ESTABLISHMENTS })
    .exactOptional()
    .describe('Positions of what was established otherwise about that time before, which this takes the place of.'),
});
export type EstablishmentAsked = z.infer<typeof establishmentSchema>;

export const retirementSchema = z.strictObject({
  source: z
    .string({ error: 'must be text' })
    .max(120)
    .regex(SOURCE_FORM)
    .describe('The feed that will speak no more: urn:nld:meldkamer:<ID>:<system>.'),
});
