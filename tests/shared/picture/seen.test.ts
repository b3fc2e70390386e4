// What each audience is told, written out once more by hand: whoever lets a wall see one field more has to say so here too, and what is
// kept from the other readers is this and nothing else.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { shown } from '#shared/base/only.ts';
import { ANSWERS, type Answer, STATEMENT } from '#shared/deviation/statement.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture, withoutArchive } from '#shared/picture/picture.ts';
import * as redact from '#shared/picture/redact.ts';
import { storyOfEverything } from '../../contract/golden/story-of-everything.ts';
import { seenPaths } from '../../support/seen-paths.ts';
import { Story } from '../../support/story.ts';

const { entries } = storyOfEverything().story;
const TELLING: readonly Fact['kind'][] = ['alarm-acknowledged', 'aside-asked', 'alarm-set-aside', 'reports-refused'];
/** Now and then and at the end, while an alarm is acknowledged or set aside, a report refused or an event changed, so that all that ever stands in one is in some of them. */
const pictures = entries.flatMap(({ facts }, index): readonly Picture[] =>
  index % 5 === 0 ||
  index === entries.length - 1 ||
  facts.some(({ kind }) => TELLING.includes(kind) || kind.startsWith('gebeurtenis-'))
    ? [withoutArchive(folded(entries.slice(0, index + 1)))]
    : [],
);
const whole = [...entries, ...pictures];

function folded(some: readonly Entry[]): Picture {
  return some.reduce(evolve, emptyPicture());
}

type Paths = Readonly<Record<string, string | readonly string[]>>;

const POLICY = [
  'alarms.acknowledgedFor alarms.ladderRisesAfter alarms.receiptRisesAfter',
  'clock.aheadTolerance clock.behindTolerance clock.refuseAhead dossier.checklist.items.id',
  'dossier.checklist.items.name dossier.checklist.source dossier.checklist.version',
  'dossier.confirmSpokenWithin dossier.endWarning',
  'dossier.evaluationWithin dossier.eventFrom dossier.eventWithin dossier.independentFrom dossier.joinWithin',
  'dossier.ladders.kinds dossier.ladders.steps.authority dossier.ladders.steps.name',
  'dossier.ladders.steps.parties dossier.ladders.steps.within dossier.mandates.basis dossier.mandates.capacity',
  'dossier.mandates.id dossier.mandates.kinds dossier.mandates.party dossier.mandates.source dossier.mandates.to dossier.notices.kinds',
  'dossier.notices.parties dossier.notices.within dossier.recurrenceWithin dossier.resumeWithin',
  'dossier.takeovers.discipline dossier.takeovers.extent dossier.takeovers.from dossier.takeovers.source',
  'dossier.takeovers.testedOn dossier.takeovers.to dossier.writing.burst dossier.writing.perSecond',
  'expected.from expected.meldkamer expected.source',
  'feed.expectedEvery feed.lateAfter feed.oldAfter feed.silentAfter feed.togetherCount feed.togetherWithin',
  'intake.burst intake.eventsPerSecond intake.openAnnouncements intake.sources location.confirmWithin',
  'location.offDelay location.onDelay location.reconfirmManualWithin owner source staffing.lookAhead',
  'staffing.lookAheadUrgent staffing.offDelay staffing.onDelay version',
];

/** Changes of which a wall hears that something changed in the dossier. */
const WITHHELD = [
  'answered asked assessed claim-answered consulted decided decision-rectified guarantees-found ladder-started ladder-stepped ladder-stopped',
  'left-open notices-due pilot-noted position-taken received reception-answered seen told',
];

const CHANGES: Paths = {
  announced: [
    'reportedAt source statement.expectedEnd statement.functions statement.kind statement.start statement.to.kind',
    'statement.to.meldkamer',
  ],
  'split-off': 'by.at by.role from functions into',
  'taken-up': 'at by.at by.role into',
  closed: 'at by.at by.role',
  ended: 'at',
  evaluated: 'at',
  joined: 'at functions',
  prolonged: 'until',
  rectified: 'by.at by.role statement.functions statement.kind statement.to.kind statement.to.place',
  restated: 'by.at by.role from statement.functions statement.to.kind statement.to.place',
  resumed: 'at',
  returned: 'at by.at by.role',
  started: 'at',
  withdrawn: 'at by.at by.role',
};

const FACTS: Paths = {
  'alarm-climbed': 'key nextAt turn.at turn.authority turn.name turn.parties turn.step',
  'alarm-weighed': 'key priority',
  'acknowledgement-expired': 'key',
  'acknowledgement-refused': 'code key',
  'afwijking-opened': [
    'afwijking.announcedAt afwijking.course.closedAt afwijking.course.endedAt afwijking.course.evaluatedAt',
    'afwijking.course.returnedAt afwijking.course.startedAt afwijking.course.withdrawnAt afwijking.expectedEnd',
    'afwijking.functions afwijking.kind afwijking.meldkamer afwijking.number afwijking.origin',
    'afwijking.prolongedUntil afwijking.reportedAt afwijking.source afwijking.start afwijking.to.kind',
    'afwijking.to.meldkamer afwijking.to.place',
  ],
  'alarm-acknowledged': 'acknowledgement.at acknowledgement.role key',
  'alarm-set-aside': 'aside key set.at set.confirmed.at set.confirmed.role set.owner set.role set.until',
  'aside-asked': 'asked.aside asked.at asked.owner asked.role asked.until key',
  'aside-ended': 'aside key why',
  'alarm-changed': [
    'key subject.afwijking subject.feeds subject.function subject.location.kind subject.location.meldkamer',
    'subject.location.place subject.meldkamer',
  ],
  'alarm-raised': [
    'condition id key priority subject.afwijking subject.feeds subject.function subject.location.kind',
    'subject.location.meldkamer subject.location.place subject.meldkamer subject.post subject.source',
  ],
  'alarm-released': 'key',
  'alarm-reraised': [
    'key subject.afwijking subject.feeds subject.function subject.location.kind subject.location.meldkamer',
    'subject.location.place subject.meldkamer subject.source',
  ],
  'alarm-returned': 'key',
  'alarm-suppressed': 'by key',
  'confirmation-missed': 'dueAt function saidAt source',
  'conflict-noted': 'firstPosition source',
  'feed-joined': 'meldkamer source',
  'feed-retired': 'source',
  'feed-returned': 'source',
  'feed-silent': 'lastHeardAt source',
  'feed-unheard': 'awaited lastHeardAt source',
  'function-located': [
    'claim.location.kind claim.location.meldkamer claim.location.place claim.observedAt claim.otherwiseAt',
    'claim.reconfirmBy claim.since claim.source claim.stated function sinces',
  ],
  'function-returned': 'at function',
  'return-undone': 'at function',
  'condition-reviewed': 'by.at by.role condition digest outcome policy',
  'gebeurtenis-bound': 'afwijking by.at by.role number',
  'gebeurtenis-dismissed': 'by.at by.role id',
  'gebeurtenis-ended': 'at by.at by.role number',
  'gebeurtenis-opened': [
    'by.at by.role number proposal statement.national statement.parts.from statement.parts.meldkamer',
    'statement.parts.status statement.parts.until statement.title',
  ],
  'gebeurtenis-passed': 'id',
  'gebeurtenis-proposed': 'disturbed.from disturbed.meldkamer disturbed.sources disturbed.state id',
  'gebeurtenis-restated': [
    'by.at by.role number statement.national statement.parts.from statement.parts.meldkamer',
    'statement.parts.status statement.parts.until statement.title',
  ],
  'gebeurtenis-unbound': 'afwijking by.at by.role number',
  'journal-opened': 'epoch synthetic',
  'listening-resumed': 'cause deafFrom',
  'reading-late afwijking': 'observedAt reading.kind source',
  'reading-late location': [
    'observedAt reading.exact',
    'reading.function reading.kind reading.later.at reading.later.location.kind reading.later.location.place',
    'reading.location.kind reading.location.place reading.since source',
  ],
  'reading-late staffing': [
    'observedAt reading.kind reading.state.level reading.state.levelAt reading.state.observedAt reading.state.post',
    'reading.state.reconfirmBy reading.state.sharedWith reading.state.source source',
  ],
  'reading-late state': 'observedAt reading.kind reading.state reading.subject source',
  'exercise-begun': 'by.at by.role meldkamers number title until',
  'exercise-ended': 'by.at by.role number',
  'shift-taken-over': 'by.at by.role seen',
  'since-corrected': 'function otherwiseAt since source stated',
  'reports-refused': 'about source',
  'reports-taken': 'about source',
  'source-held': 'source',
  'source-established': 'from function replaces source until',
  'staffing-reported':
    'state.level state.levelAt state.observedAt state.post state.reconfirmBy state.sharedWith state.source',
  'state-reported': 'observedAt source state subject',
};

const PICTURE = [
  'afwijkingen.*.*.announcedAt afwijkingen.*.*.course.closedAt afwijkingen.*.*.course.endedAt',
  'afwijkingen.*.*.course.evaluatedAt afwijkingen.*.*.course.pauses.from afwijkingen.*.*.course.pauses.until afwijkingen.*.*.course.returnedAt afwijkingen.*.*.course.startedAt afwijkingen.*.*.course.tookUp',
  'afwijkingen.*.*.course.withdrawnAt afwijkingen.*.*.expectedEnd afwijkingen.*.*.functions afwijkingen.*.*.kind',
  'afwijkingen.*.*.meldkamer afwijkingen.*.*.number afwijkingen.*.*.origin afwijkingen.*.*.prolongedUntil',
  'afwijkingen.*.*.reportedAt afwijkingen.*.*.source afwijkingen.*.*.start afwijkingen.*.*.to.kind',
  'afwijkingen.*.*.statedBefore.functions afwijkingen.*.*.statedBefore.to.kind',
  'alarms.*.climbed.nextAt alarms.*.climbed.turn.at alarms.*.climbed.turn.authority alarms.*.climbed.turn.name',
  'alarms.*.climbed.turn.parties alarms.*.climbed.turn.step',
  'alarms.*.climbsFrom alarms.*.stoppedAt.at alarms.*.stoppedAt.from alarms.*.stoppedAt.climbed.nextAt',
  'alarms.*.stoppedAt.climbed.turn.at alarms.*.stoppedAt.climbed.turn.authority alarms.*.stoppedAt.climbed.turn.name',
  'alarms.*.stoppedAt.climbed.turn.parties alarms.*.stoppedAt.climbed.turn.step',
  'afwijkingen.*.*.statedBefore.to.place afwijkingen.*.*.statedBefore.until',
  'afwijkingen.*.*.to.meldkamer afwijkingen.*.*.to.place alarms.*.acknowledged.at alarms.*.acknowledged.role',
  'alarms.*.callsAgainSince alarms.*.expired.at alarms.*.expired.role',
  'alarms.*.asked.aside alarms.*.asked.at alarms.*.asked.owner alarms.*.asked.role alarms.*.asked.until',
  'alarms.*.outOfService.at alarms.*.outOfService.confirmed.at alarms.*.outOfService.confirmed.role alarms.*.outOfService.owner',
  'alarms.*.outOfService.role alarms.*.outOfService.until alarms.*.shelved.at alarms.*.shelved.confirmed.at',
  'alarms.*.shelved.confirmed.role alarms.*.shelved.owner alarms.*.shelved.role alarms.*.shelved.until',
  'alarms.*.activeAt alarms.*.afwijking alarms.*.condition alarms.*.core alarms.*.feeds alarms.*.function',
  'alarms.*.id alarms.*.key alarms.*.location.kind alarms.*.location.meldkamer alarms.*.location.place',
  'alarms.*.meldkamer alarms.*.occurrences alarms.*.post alarms.*.priority alarms.*.raisedAt',
  'alarms.*.returnedAt alarms.*.service.source alarms.*.service.state alarms.*.source alarms.*.suppressedBy alarms.*.version alarmsRaised at',
  'epoch feeds.*.heardSince feeds.*.joinedAt feeds.*.lastHeardAt feeds.*.meldkamer feeds.*.silentAt feeds.*.source',
  'gebeurtenissen.all.*.acts.afwijking gebeurtenissen.all.*.acts.by.at gebeurtenissen.all.*.acts.by.role',
  'gebeurtenissen.all.*.acts.what gebeurtenissen.all.*.dossiers gebeurtenissen.all.*.national gebeurtenissen.all.*.number',
  'gebeurtenissen.all.*.parts.from gebeurtenissen.all.*.parts.meldkamer gebeurtenissen.all.*.parts.status',
  'gebeurtenissen.all.*.parts.until gebeurtenissen.all.*.title gebeurtenissen.all.*.version gebeurtenissen.numbersGiven.*',
  'gebeurtenissen.proposals.*.answer.by.at gebeurtenissen.proposals.*.answer.by.role',
  'gebeurtenissen.proposals.*.answer.gebeurtenis gebeurtenissen.proposals.*.answer.kind',
  'gebeurtenissen.proposals.*.disturbed.from gebeurtenissen.proposals.*.disturbed.meldkamer',
  'gebeurtenissen.proposals.*.disturbed.sources gebeurtenissen.proposals.*.disturbed.state',
  'gebeurtenissen.proposals.*.id gebeurtenissen.proposals.*.proposedAt gebeurtenissen.proposed',
  'reviews.*.by.at reviews.*.by.role reviews.*.condition reviews.*.digest reviews.*.outcome reviews.*.policy',
  'exercise.by.at exercise.by.role exercise.ended.at exercise.ended.by.at exercise.ended.by.role',
  'exercise.meldkamers exercise.number',
  'exercise.title exercise.until',
  'shift.last.by.at shift.last.by.role shift.last.seen shift.times',
  'meldkamers.*.functions.*.claims.*.location.kind meldkamers.*.functions.*.claims.*.location.meldkamer',
  'meldkamers.*.functions.*.claims.*.location.place meldkamers.*.functions.*.claims.*.observedAt',
  'meldkamers.*.functions.*.claims.*.otherwiseAt meldkamers.*.functions.*.claims.*.reconfirmBy',
  'meldkamers.*.functions.*.claims.*.since meldkamers.*.functions.*.claims.*.source',
  'meldkamers.*.functions.*.awayBy.location.kind meldkamers.*.functions.*.awayBy.location.meldkamer',
  'meldkamers.*.functions.*.awayBy.location.place meldkamers.*.functions.*.awayBy.observedAt',
  'meldkamers.*.functions.*.awayBy.otherwiseAt meldkamers.*.functions.*.awayBy.reconfirmBy',
  'meldkamers.*.functions.*.awayBy.since meldkamers.*.functions.*.awayBy.source',
  'meldkamers.*.functions.*.awayBy.stated meldkamers.*.functions.*.claims.*.stated meldkamers.*.functions.*.givenThen.* meldkamers.*.functions.*.missed.* meldkamers.*.functions.*.returnedAt meldkamers.*.staffing.*.level',
  'meldkamers.*.staffing.*.levelAt meldkamers.*.staffing.*.observedAt meldkamers.*.staffing.*.post meldkamers.*.staffing.*.sharedWith',
  'meldkamers.*.staffing.*.reconfirmBy meldkamers.*.staffing.*.source meldkamers.*.states.*.*.observedAt meldkamers.*.states.*.*.since',
  'meldkamers.*.staffingByHand.*.level meldkamers.*.staffingByHand.*.levelAt meldkamers.*.staffingByHand.*.observedAt',
  'meldkamers.*.staffingByHand.*.post meldkamers.*.staffingByHand.*.reconfirmBy',
  'meldkamers.*.staffingByHand.*.sharedWith meldkamers.*.staffingByHand.*.source',
  'meldkamers.*.states.*.*.source meldkamers.*.states.*.*.state numbersGiven.* policySince recordedAt refused.* synthetic',
];

const TOLD_TO_A_WALL: Readonly<Record<string, readonly string[]>> = {
  ...told('', FACTS),
  ...told('afwijking-changed ', CHANGES),
  ...told('afwijking-changed ', Object.fromEntries(words(WITHHELD).map((kind) => [kind, '']))),
  'policy-adopted': words(POLICY).map((path) => `policy.${path}`),
  entry: words('by.meldkamer by.role position recordedAt'),
  picture: [...words(PICTURE), ...words(POLICY).map((path) => `policy.${path}`)].sort(),
};

function words(text: string | readonly string[]): readonly string[] {
  return [text].flat().join(' ').split(' ').filter(Boolean);
}

function told(before: string, paths: Paths): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(paths).map(([kind, of]) => [`${before}${kind}`, words(of)]));
}

function nameOf(fact: Fact): string {
  if (fact.kind === 'afwijking-changed') return `${fact.kind} ${fact.change.kind}`;
  return fact.kind === 'reading-late' ? `${fact.kind} ${fact.reading.kind}` : fact.kind;
}

/** By kind of fact, for an entry without its facts, and for the picture: which fields come through. */
function toldTo(audience: redact.Audience, { redactEntry, redactPicture } = redact) {
  const [first] = entries;
  const redacted = (fact: Fact): Fact => {
    const [seen] = redactEntry(audience, { ...(first as Entry), facts: [fact] }).facts;
    return seen as Fact;
  };
  const facts = Map.groupBy(
    entries.flatMap((entry) => entry.facts),
    nameOf,
  );
  const ofFacts = [...facts].map(([name, samples]): [string, readonly string[]] => {
    const paths = seenPaths(samples, redacted, whole).filter((path) => path !== 'kind');
    if (!name.startsWith('afwijking-changed')) return [name, paths];
    const inChange = paths.filter((path) => path !== 'number' && path !== 'change.kind');
    return [name, inChange.map((path) => path.replace('change.', ''))];
  });
  return {
    ...Object.fromEntries(ofFacts),
    entry: seenPaths(
      entries.map((entry): Entry => ({ ...entry, facts: [] })),
      (entry) => redactEntry(audience, entry),
      whole,
    ),
    picture: seenPaths(pictures, (picture) => redactPicture(audience, { ...picture, archive: null }), whole),
  };
}

/** What full readers are told and this audience is not. */
function keptFrom(audience: redact.Audience) {
  const seen = toldTo(audience) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(toldTo('full')).flatMap(([name, paths]) =>
    paths.filter((path) => !seen[name]?.includes(path)).map((path) => `${name}: ${path}`),
  );
}

function under(path: string, names: string): readonly string[] {
  return words(names).map((name) => `${path}.${name}`);
}

const HEADCOUNT = 'filled forecast.from forecast.planned forecast.until minimum planned qualifications.*';
const MINIMUM = 'during.days during.from during.until minimum owner post qualification source';
const KEPT_FROM_ALL = [
  'alarm-acknowledged: acknowledgement.note',
  'entry: cause',
  'source-held: keys',
  'source-established: reason',
  'picture: alarms.*.acknowledged.note',
  'picture: alarms.*.expired.note',
  'aside-asked: asked.key',
  'aside-asked: asked.reason',
  'alarm-set-aside: set.reason',
  'aside-ended: reason',
  'shift-taken-over: note',
  'picture: shift.last.note',
  'condition-reviewed: reason',
  'picture: reviews.*.reason',
  'picture: alarms.*.asked.key',
  'picture: alarms.*.asked.reason',
  'picture: alarms.*.outOfService.reason',
  'picture: alarms.*.shelved.reason',
  'picture: mandates.since',
  ...under('picture: mandates.mandates', 'basis capacity id kinds party source to'),
  ...under('policy-adopted: policy.staffing.minimums', MINIMUM),
  ...under('picture: policy.staffing.minimums', MINIMUM),
];

test('[L19] a wall is told this, and no field more', () => {
  expect(toldTo('wall')).toEqual(TOLD_TO_A_WALL);
});

test('[L19] from parties, SMB and ministries this is kept, and from a meldkamer only what is of others', () => {
  const kept = [
    ...KEPT_FROM_ALL,
    ...under('staffing-reported: state.headcount', HEADCOUNT),
    ...under('reading-late staffing: reading.state.headcount', 'filled minimum planned'),
    ...under('picture: meldkamers.*.staffing.*.headcount', HEADCOUNT),
    ...under('picture: meldkamers.*.staffingByHand.*.headcount', 'filled minimum planned'),
    'state-reported: reason',
    'picture: meldkamers.*.states.*.*.reason',
  ];
  expect([...keptFrom('shared')].sort()).toEqual([...kept].sort());
  expect([...keptFrom('meldkamer:RTD')].sort()).toEqual([...kept].sort());
  expect([...keptFrom('party:rav-23' as redact.Audience)].sort()).toEqual([...kept].sort());
  const ofOthers = 'forecast.from forecast.planned forecast.until qualifications.*';
  expect([...keptFrom('meldkamer:MNL')].sort()).toEqual(
    [
      ...KEPT_FROM_ALL,
      // Only NHL said so much of its posts.
      ...under('staffing-reported: state.headcount', ofOthers),
      ...under('picture: meldkamers.*.staffing.*.headcount', ofOthers),
    ].sort(),
  );
});

test('[R90] a party is told the numbers of its own posts, and of no other', () => {
  const posts = [
    'MNL/ambulance/09',
    'MNL/ambulance',
    'MNL/ambulance/14',
    'MNL/brandweer/09',
    'MNL/caco',
    'NHL/kmar',
    'LIM/politie',
  ];
  const story = new Story();
  posts.forEach((post, index) => {
    story.staffed(post, 700 + index, 500 + index);
  });
  const numbered = (audience: string) => {
    const { meldkamers } = redact.redactPicture(audience as redact.Audience, story.picture);
    const known = Object.values(meldkamers).flatMap(({ staffing }) => Object.values(staffing));
    const inPicture = known.filter(({ headcount }) => headcount !== null).map(({ post }) => post);
    const told = JSON.stringify(story.entries.map((entry) => redact.redactEntry(audience as redact.Audience, entry)));
    expect(posts.filter((_, index) => told.includes(`"filled":${700 + index},`))).toEqual(
      posts.filter((post) => (inPicture as readonly string[]).includes(post)),
    );
    return [...inPicture].sort();
  };
  expect(numbered('party:rav-09')).toEqual(['MNL/ambulance/09']);
  expect(numbered('party:vr-09')).toEqual(['MNL/brandweer/09']);
  expect(numbered('party:kmar')).toEqual(['NHL/kmar']);
  expect(numbered('party:politie')).toEqual(['LIM/politie']);
  expect([numbered('party:politie:LIM'), numbered('party:politie:MNL')]).toEqual([['LIM/politie'], []]);
  expect(numbered('shared')).toEqual([]);
  expect(numbered('meldkamer:MNL')).toEqual(posts.filter((post) => post.startsWith('MNL')).sort());
});

describe('a mistake in a list', () => {
  afterEach(() => {
    vi.doUnmock('#shared/deviation/statement.ts');
    vi.doUnmock('#shared/picture/seen-by-everyone.ts');
    vi.resetModules();
  });

  async function toldByMistake(): Promise<unknown> {
    vi.resetModules();
    return toldTo('wall', await import('#shared/picture/redact.ts'));
  }

  const kept = ANSWERS.filter((name) => (STATEMENT[name] as Answer).seenBy !== 'everyone');

  test('there are answers that a wall may not see', () => {
    expect(kept).toContain('fallbackWithin');
  });

  test.each(kept)('that lets a wall see %s is noticed', async (name) => {
    vi.doMock('#shared/deviation/statement.ts', async (original) => ({
      ...(await original<object>()),
      STATEMENT: { ...STATEMENT, [name]: { ...STATEMENT[name], seenBy: 'everyone' } },
    }));
    const { 'afwijking-opened': opened = [] } = TOLD_TO_A_WALL;
    expect(await toldByMistake()).toMatchObject({ 'afwijking-opened': [...opened, `afwijking.${name}`].sort() });
  });

  test.each([
    ['STAFFING_FIELDS', 'headcount', 'staffing-reported'],
    ['REPORT_FIELDS', 'reason', 'state-reported'],
    ['PICTURE_FIELDS', 'broughtBy', 'picture'],
  ])('that lets a wall see %s %s is noticed', async (list, field, where) => {
    vi.doMock('#shared/picture/seen-by-everyone.ts', async (original) => {
      const lists = await original<Readonly<Record<string, object>>>();
      return { ...lists, [list]: { ...lists[list], [field]: shown } };
    });
    const { [where]: told } = (await toldByMistake()) as Readonly<Record<string, readonly string[]>>;
    expect(told?.length).toBeGreaterThan(TOLD_TO_A_WALL[where]?.length ?? 0);
  });
});
