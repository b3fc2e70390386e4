// The policy file: a site's own thresholds over the proposed ones, field by field. A field we do not know is an error,
// because a threshold with a typing mistake in its name would silently not apply.

import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Instant, MINUTE, parseInstant } from '#shared/base/time.ts';
import { AFWIJKING_KINDS } from '#shared/deviation/statement.ts';
import {
  type Checklist,
  type DossierPolicy,
  type Ladder,
  MANDATE_REACHES,
  type Mandate,
  mandateIdOf,
  type NoticeRule,
  type PartyChoice,
  TAKEOVER_EXTENTS,
  type TakeoverRelation,
} from '#shared/policy/dossier-policy.ts';
import {
  type AlarmPolicy,
  DEFAULT_POLICY,
  type ExpectedMeldkamer,
  type FeedPolicy,
  type IntakePolicy,
  type MinimumStaffing,
  type Policy,
} from '#shared/policy/policy.ts';
import { DISCIPLINES, type PostId, parsePost } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { isPartyId } from '#shared/reference/parties.ts';
import { plainWords } from '../fields/plain-words.ts';

const words = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => text.isWellFormed(), 'must not hold half a character (a lone surrogate)');
const milliseconds = z.int().min(0);
const period = z.int().min(1);

const feed = z.strictObject({
  expectedEvery: period,
  lateAfter: period,
  oldAfter: period,
  silentAfter: period,
  togetherCount: z.int().min(2),
  togetherWithin: period,
}) satisfies z.ZodType<FeedPolicy>;

const intake = z.strictObject({
  eventsPerSecond: period,
  burst: period,
  sources: period,
  openAnnouncements: period,
}) satisfies z.ZodType<IntakePolicy>;

const expected = z.strictObject({
  meldkamer: z.enum(MELDKAMER_IDS),
  from: z.string().transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
    context.addIssue({ code: 'custom', message: 'must be an RFC 3339 time, such as 2027-01-01T00:00:00+01:00' });
    return z.NEVER;
  }),
  source: words,
}) satisfies z.ZodType<ExpectedMeldkamer>;

const post = z
  .string()
  .refine((text) => parsePost(text) !== null, 'no such post; write it as MNL/ambulance/09 or MNL/politie')
  .transform((text) => text as PostId);

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time as 07:30');

/** A row of before they could be about a qualification or a part of the day may leave both out. */
const minimum = z.strictObject({
  post,
  qualification: words.nullable().default(null),
  during: z
    .strictObject({
      days: z.array(z.int().min(1).max(7)).min(1).max(7),
      from: clockTime,
      until: clockTime,
    })
    .nullable()
    .default(null),
  minimum: z.int().min(0),
  owner: words,
  source: words,
}) satisfies z.ZodType<MinimumStaffing>;

const alarms = z.strictObject({
  acknowledgedFor: milliseconds,
  receiptRisesAfter: milliseconds,
  ladderRisesAfter: milliseconds,
}) satisfies z.ZodType<AlarmPolicy>;

const location = z.strictObject({
  onDelay: milliseconds,
  offDelay: milliseconds,
  confirmWithin: period,
  reconfirmManualWithin: period,
}) satisfies z.ZodType<Policy['location']>;

const staffing = z.strictObject({
  onDelay: milliseconds,
  offDelay: milliseconds,
  lookAhead: milliseconds,
  lookAheadUrgent: milliseconds,
  minimums: z.array(minimum),
}) satisfies z.ZodType<Policy['staffing']>;

const clock = z.strictObject({
  aheadTolerance: period,
  behindTolerance: period,
  refuseAhead: period,
}) satisfies z.ZodType<Policy['clock']>;

const kinds = z.array(z.enum(AFWIJKING_KINDS));
const PARTY_CHOICES = [
  'responsible',
  'veiligheidsregios-of-meldkamer',
  'ravs-of-meldkamer',
  'ministries',
  'responsible-ministries',
  'inspectorates',
];
const party = z
  .string()
  .refine(
    (text) => isPartyId(text) || PARTY_CHOICES.includes(text),
    `no such party; a party id, or ${PARTY_CHOICES.join(' ')}`,
  )
  .transform((text) => text as PartyChoice);
const day = z.iso.date();

const mandateId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'must be 1 to 80 of a-z 0-9 -');

const mandate = z
  .strictObject({
    id: mandateId.optional(),
    kinds: kinds.min(1),
    party,
    capacity: words,
    to: z.enum(MANDATE_REACHES),
    basis: words,
    source: words,
  })
  // A file of before mandates had names.
  .transform((one): Mandate => ({ ...one, id: one.id ?? mandateIdOf(one) }));

const ladder = z.strictObject({
  kinds,
  meldkamers: z.array(z.enum(MELDKAMER_IDS)),
  steps: z.array(z.strictObject({ name: words, parties: z.array(party), authority: words, within: period })).max(20),
}) satisfies z.ZodType<Ladder>;

const notice = z.strictObject({ kinds, parties: z.array(party), within: period }) satisfies z.ZodType<NoticeRule>;

const guarantee = z
  .string()
  .regex(/^[a-z0-9-]{1,20}$/, 'must be 1 to 20 of a-z 0-9 -')
  .transform((text) => text as GuaranteeId);

const checklist = z
  .strictObject({
    version: words,
    source: words,
    items: z
      .array(z.strictObject({ id: guarantee, name: words }))
      .min(1)
      .max(50),
  })
  .refine(
    ({ items }) => new Set(items.map(({ id }) => id)).size === items.length,
    'two items have the same id',
  ) satisfies z.ZodType<Checklist>;

const takeover = z.strictObject({
  from: z.enum(MELDKAMER_IDS),
  to: z.enum(MELDKAMER_IDS),
  discipline: z.enum(DISCIPLINES).nullable(),
  extent: z.enum(TAKEOVER_EXTENTS),
  testedOn: day.nullable(),
  source: words,
}) satisfies z.ZodType<TakeoverRelation>;

const dossier = z.strictObject({
  mandates: z.array(mandate),
  ladders: z.array(ladder),
  notices: z.array(notice),
  checklist,
  takeovers: z.array(takeover),
  writing: z.strictObject({ perSecond: period, burst: period }),
  confirmSpokenWithin: period,
  endWarning: period,
  evaluationWithin: period,
  resumeWithin: period,
  joinWithin: z.int().min(0),
  eventFrom: z.int().min(2).max(10),
  eventWithin: z
    .int()
    .min(MINUTE)
    .max(10 * MINUTE),
  independentFrom: z.int().min(0).max(10),
  recurrenceWithin: period,
}) satisfies z.ZodType<DossierPolicy>;

const whole = z
  .strictObject({
    version: words,
    owner: words,
    source: words,
    feed,
    expected: z
      .array(expected)
      .refine(
        (rows) => new Set(rows.map(({ meldkamer }) => meldkamer)).size === rows.length,
        'a meldkamer is there twice',
      ),
    intake,
    location,
    alarms,
    staffing,
    clock,
    dossier,
  })
  .refine(({ feed: { lateAfter, oldAfter, silentAfter } }) => lateAfter < oldAfter && oldAfter < silentAfter, {
    path: ['feed'],
    message: 'lateAfter, oldAfter and silentAfter must follow each other in this order',
  })
  .refine((policy) => policy.feed.expectedEvery <= policy.feed.lateAfter, {
    path: ['feed', 'lateAfter'],
    message: 'a feed cannot be late before it is expected (expectedEvery)',
  })
  .refine(
    ({ staffing: { minimums } }) =>
      new Set(minimums.map(({ post, qualification, during }) => JSON.stringify([post, qualification, during]))).size ===
      minimums.length,
    {
      path: ['staffing', 'minimums'],
      message: 'a post has more than one minimum for the same time and the same people',
    },
  )
  .refine(
    ({ staffing: { minimums } }) =>
      minimums.every((one) =>
        minimums.some(
          (other) => other.during === null && other.post === one.post && other.qualification === one.qualification,
        ),
      ),
    {
      path: ['staffing', 'minimums'],
      message: 'a post has a minimum for a part of the day and none for the rest of it (during: null)',
    },
  ) satisfies z.ZodType<Policy>;

const PLAIN = plainWords('shown');

/** A file must say whose policy it is: it may leave out numbers, not who answers for them. */
const signed = z.looseObject({ version: words, owner: words, source: words });

/** Reads the text of a policy file; every problem at once, each as `field: what is wrong`. */
export function parsePolicy(text: string): Result<Policy, readonly string[]> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return fail(['it is not JSON']);
  }
  const heading = signed.safeParse(given, { error: PLAIN });
  const checked = whole.safeParse(overlaid(DEFAULT_POLICY, given), { error: PLAIN });
  if (heading.success && checked.success) return ok(checked.data);
  const sentences = [...sentencesOf(heading.error), ...sentencesOf(checked.error)];
  return fail([...new Set(sentences)]);
}

/** Objects are joined field by field; anything else given takes the place of the default. */
function overlaid(under: unknown, given: unknown): unknown {
  if (!isRecord(under) || !isRecord(given)) return given;
  // Own fields only, made and not assigned: `__proto__` in a file is a field that we do not know, like any other.
  const changed = Object.entries(given).map(([name, value]) => [
    name,
    Object.hasOwn(under, name) ? overlaid(under[name], value) : value,
  ]);
  return Object.fromEntries([...Object.entries(under), ...changed]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sentencesOf(problems: z.ZodError | undefined): readonly string[] {
  return (problems?.issues ?? []).map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  );
}
