// What may be asked of the routes that read dossiers and what is counted over them: one schema per request, which checks it at the
// door and describes it in the interface.

import { z } from 'zod';
import { STAGES } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, KNOWN_REASONS, ORIGINS } from '#shared/deviation/statement.ts';
import { AFWIJKING_STATUSES } from '#shared/deviation/status.ts';
import { DOSSIER_ORDERS } from '#shared/dossier/dossier-lines.ts';
import { COUNTED_IN, DOSSIER_VIEWS } from '#shared/dossier/dossier-views.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { checkPage, cursor } from '../http/cursor.ts';
import { anyOf, moment, shortText, wholeNumber } from '../http/query.ts';
import { rangeShape } from '../http/range.ts';

function yesNo() {
  return z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .optional()
    .transform((text) => (text === undefined ? null : text === 'yes'));
}

const ORDERS = DOSSIER_ORDERS.flatMap((by) => [by, `-${by}`] as const);

const filterShape = {
  view: z
    .enum(DOSSIER_VIEWS, { error: `must be one of ${DOSSIER_VIEWS.join(' ')}` })
    .optional()
    .transform((view) => view ?? null)
    .describe(
      'A named view, beside the filters. running: began and did not end. undecided: it asks for a decision that nobody took. past-term: its end, an answer to it, its evaluation or an action from that is overdue. this-year, last-year: lasts in that year of the Dutch calendar.',
    ),
  status: anyOf(AFWIJKING_STATUSES).describe(
    'What its announced time does; over: it ended, or was closed or withdrawn.',
  ),
  stage: anyOf(STAGES).describe('How far it is.'),
  meldkamer: anyOf(MELDKAMER_IDS).describe('The meldkamer where the functions belong.'),
  discipline: anyOf(DISCIPLINES),
  kind: anyOf(AFWIJKING_KINDS),
  reason: anyOf(KNOWN_REASONS).describe('The category of its reason; unknown: none was given.'),
  counted: z
    .enum(COUNTED_IN, { error: `must be one of ${COUNTED_IN.join(' ')}` })
    .optional()
    .transform((counted) => counted ?? null)
    .describe(
      'Those that a figure counts over the time between `from` and `to`, which are required then. during: what was going on. taken and recorded: by how long the decision took to be taken, or to be on record.',
    ),
  origin: anyOf(ORIGINS),
  decided: yesNo().describe(
    'Allowed by a party with a mandate that is known, or not. What asks for no decision is in neither list.',
  ),
  open: yesNo().describe('With open points, or without.'),
  from: moment().describe('Lasts, or was to last, into this moment or later; without an end it always does.'),
  to: moment().describe('Begins before this moment.'),
  text: shortText(100).default('').describe('Part of a number, a name, a place or any of its words.'),
  order: z
    .enum(ORDERS, { error: `must be one of ${ORDERS.join(' ')}` })
    .default('-number')
    .describe(
      'A minus sign turns the order around. start: its real begin, or the announced one while it has none. duration: from its real begin to its real end, or to now.',
    ),
};

const PAGE_SIZE = 100;

type Counting = { readonly counted: unknown; readonly from: unknown; readonly to: unknown };

/** A figure is of a time. */
function checkCounted({ value, issues }: z.core.ParsePayload<Counting>): void {
  if (value.counted === null || (value.from !== null && value.to !== null)) return;
  issues.push({ code: 'custom', path: ['counted'], input: value.counted, message: 'needs `from` and `to`' });
}

export const dossiersCsvQuery = z.strictObject(filterShape).check(checkCounted);
export const dossiersQuery = z
  .strictObject({
    ...filterShape,
    after: cursor().describe('The page after the one that gave this as `next`, whatever came or went since.'),
    before: cursor().describe('The page before the one that gave this as `previous`.'),
    offset: wholeNumber(0, 10_000_000, 0).describe(
      'How many lines to pass over, instead of `after`: one that came since makes another come twice.',
    ),
    limit: wholeNumber(1, 500, PAGE_SIZE),
  })
  .check((asked) => checkPage(asked, asked.value.order, { name: 'offset', usual: 0 }))
  .check(checkCounted);

export const dossierFileQuery = z.strictObject({
  download: z.enum(['json'], { error: 'must be json' }).optional().describe('As a file to keep.'),
});

export const figuresQuery = z.strictObject(rangeShape('Counts what happened'));
const before = rangeShape('Beside that counts, in rows of its own to compare with, what happened');
export const figuresCsvQuery = z.strictObject({
  ...rangeShape('Counts what happened'),
  beforeFrom: before.from,
  beforeTo: before.to,
});
export const calendarQuery = z.strictObject(rangeShape('Shows what is'));

export const noticesQuery = z.strictObject({
  limit: wholeNumber(1, 5_000, 500).describe('How many notices at most; those that were not confirmed come first.'),
});
