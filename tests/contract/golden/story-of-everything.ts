// One believable story in which every kind of fact and every kind of change comes about: what a golden journal is made of.
// Everything goes through the real rules; what was asked is kept with its moment, so that a recorder can be asked the same.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import type { ExerciseAsked } from '#shared/desk/exercising.ts';
import {
  type GebeurtenisPart,
  NO_GEBEURTENISSEN,
  nextGebeurtenisNumber,
  type ProposalId,
} from '#shared/deviation/gebeurtenis.ts';
import { type AfwijkingNumber, numberOf } from '#shared/deviation/number.ts';
import { ANSWERS, type Answer, answerOf, type Statement } from '#shared/deviation/statement.ts';
import type { GebeurtenisAsked } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import type { Deafness, Position } from '#shared/journal/facts.ts';
import { told } from '#shared/journal/reading.ts';
import { alarmById } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { type Actor, SYSTEM } from '#shared/reference/actor.ts';
import { type FunctionId, parseFunction, parsePost } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { parseSource } from '#shared/reference/source.ts';
import type { Intent } from '#shared/rules/intent.ts';
import { actor, instant, LMS, place, type Saying, Story, sourceOf } from '../../support/story.ts';

export type Asked = { readonly at: Instant; readonly intent: Intent; readonly by: Actor };

const MNL = sourceOf('MNL');
const NHL = sourceOf('NHL');
const AMS = sourceOf('AMS');
const TELEPHONY = sourceOf('MNL', 'telefonie');
const BY_HAND = sourceOf('MNL', 'handmatig');
const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const PLANBAAR = 'MNL/ambulance/09/aanname/planbaar';
const POLITIE = 'NHL/politie/aanname';
const BRANDWEER = 'AMS/brandweer/13/aanname';

const RAVU = actor('party', 'RAV Utrecht');
const SMB = actor('smb', 'Strategisch Meldkamerberaad');
const BMB = actor('smb', 'Bestuurlijk Meldkamerberaad');
const IGJ = actor('inspector', 'Inspectie Gezondheidszorg en Jeugd');
const VWS = actor('ministry', 'Ministerie van VWS');

const POLICY: Policy = {
  ...DEFAULT_POLICY,
  expected: [{ meldkamer: 'MNL', from: instant('08:00:00'), source: 'Aansluitplan 2026' }],
  version: '2026-2',
  owner: 'Landelijke Meldkamer Samenwerking',
  source: 'Besluit van de beheerder, 20 november 2026',
  staffing: {
    ...DEFAULT_POLICY.staffing,
    minimums: [
      ...[
        { post: 'MNL/ambulance/09', minimum: 3, owner: 'RAV Utrecht', source: 'Dienstplan 2026' },
        { post: 'NHL/politie', minimum: 2, owner: 'Politie', source: 'Dienstplan 2026' },
      ].map((one) => ({ ...one, qualification: null, during: null })),
      {
        post: 'RTD/politie',
        qualification: 'calamiteitencoördinator',
        during: { days: [5, 6], from: '22:00', until: '06:00' },
        minimum: 1,
        owner: 'Politie',
        source: 'Dienstplan 2026',
      },
    ] as unknown as Policy['staffing']['minimums'],
  },
};

/** Something of every answer in the table, so that one that comes new is in the next golden journal with a value. */
const ANYTHING: Partial<Statement> = Object.fromEntries(
  ANSWERS.flatMap((name) => {
    const value = anyOf(answerOf(name));
    return value === null ? [] : [[name, value]];
  }),
);

/** Null: it takes a moment, a place or a party that fits the story. */
function anyOf(answer: Answer): string | number | null {
  if (answer.kind === 'choice') return answer.of[0] ?? null;
  if (answer.kind === 'minutes') return answer.least;
  return answer.kind === 'text' ? answer.heading : null;
}

const STATED: Partial<Statement> = {
  ...ANYTHING,
  kind: 'pilot',
  to: place('Zeist'),
  reasonCategory: 'experiment',
  reason: 'Proef met één locatie voor aanname en uitgifte',
  endCondition: 'Besluit van het SMB na de evaluatie',
  owner: 'rav-09',
  fallback: 'Aanname terug naar Hilversum',
  fallbackWithin: 15,
  returnPlan: 'Draaiboek terugkeer, versie 3',
};

/** The story, and all that was asked in it but the opening of the journal. */
export function storyOfEverything(): { readonly story: Story; readonly asked: readonly Asked[] } {
  const story = new Story();
  const asked = keepingOf(story);
  feedsComeIn(story);
  placesAreSaid(story);
  alarmsComeAndGo(story);
  anAnnouncement(story);
  aPilotFromBeginToEnd(story);
  movesThatNobodyAnnounced(story);
  aSourceIsHeld(story);
  silence(story);
  aSourceIsEstablished(story);
  aCacoIsShared(story);
  aReturnIsUndone(story);
  anotherIsTakenUp(story);
  aMeldkamerAnswers(story);
  severalAreDisturbed(story);
  anAcknowledgementExpires(story);
  shiftIsTakenOver(story);
  conditionsAreReviewed(story);
  exercisesAreHeld(story);
  story.wait(SECOND).staffed('MNL/ambulance/09', 9, 0, undefined, 'handmatig');
  return { story, asked };
}

/** What is still so eight hours after somebody acknowledged it. */
function anAcknowledgementExpires(story: Story): void {
  const alarm = story.alarms().find(({ core, acknowledged }) => core === 'active' && acknowledged === null);
  if (alarm === undefined) throw new Error('Nothing is so');
  story.wait(SECOND).acknowledge(alarm.id, alarm.version, 'bekend');
  story.wait(8 * HOUR).tick();
}

function keepingOf(story: Story): readonly Asked[] {
  const asked: Asked[] = [];
  const submit = story.submit.bind(story);
  story.submit = (intent, by = SYSTEM) => {
    asked.push({ at: story.now, intent, by });
    return submit(intent, by);
  };
  return asked;
}

function feedsComeIn(story: Story): void {
  resumed(story, 'start');
  story.wait(SECOND).submit({ kind: 'adopt-policy', policy: POLICY });
  for (const source of [MNL, NHL, AMS, TELEPHONY]) story.wait(SECOND).heartbeat(source);
  story.wait(SECOND).located(AANNAME, 'MNL');
  story.located(UITGIFTE, 'MNL', { since: '06:00:00' });
  story.located(PLANBAAR, 'MNL');
  story.located(POLITIE, 'NHL');
  story.located(BRANDWEER, 'AMS');
  story.wait(SECOND).staffed('MNL/ambulance/09', 3, null);
  story.staffed('NHL/politie', 4, 3);
  staffedInFull(story);
  for (const state of ['Normal', 'Partial'] as const)
    stateOf(story.wait(SECOND), state, state === 'Normal' ? '' : 'telefonie valt weg');
}

function staffedInFull(story: Story): void {
  const post = parsePost('NHL/caco');
  if (post === null) throw new Error('No post NHL/caco');
  story.wait(SECOND).reading({
    kind: 'staffing',
    post: post.id,
    filled: 1,
    planned: 2,
    minimum: 1,
    qualifications: { caco: 1, 'caco-i-o': 0 },
    forecast: [{ from: after(story.now, HOUR), until: after(story.now, 9 * HOUR), planned: 2 }],
    observedAt: story.now,
    source: NHL,
    meldkamer: 'NHL',
    sentAt: story.now,
  });
}

function stateOf(story: Story, state: 'Normal' | 'Partial', reason: string, observedAt: Instant = story.now): void {
  story.reading({
    kind: 'state',
    subject: 'MNL',
    state,
    reason,
    observedAt,
    source: MNL,
    meldkamer: 'MNL',
    sentAt: null,
  });
}

/** Late readings of every kind, one that says since when, one at an unknown place, and one that was sent twice with other contents. */
function placesAreSaid(story: Story): void {
  story.wait(5 * MINUTE).located(PLANBAAR, '?');
  story.wait(10 * MINUTE).located(PLANBAAR, 'Utrecht');
  story.wait(MINUTE).located(PLANBAAR, 'Utrecht', {
    observedAt: after(story.now, -3 * MINUTE),
    since: after(story.now, -4 * MINUTE),
  });
  story.wait(MINUTE).located(PLANBAAR, 'MNL');
  story.wait(SECOND).staffed('MNL/ambulance/09', 2, null, '09:00:01');
  stateOf(story.wait(SECOND), 'Normal', '', after(story.now, -HOUR));
  story
    .wait(SECOND)
    .submit({ kind: 'note-conflict', source: MNL, firstPosition: 9 as Position }, actor('feed', 'Feed', 'MNL'));
}

/** Outside, on to elsewhere, back, outside again before anyone looked; then acknowledged, and once more. */
function alarmsComeAndGo(story: Story): void {
  story.wait(MINUTE).located(POLITIE, 'Utrecht');
  story.wait(MINUTE).located(POLITIE, 'Zeist');
  story.wait(MINUTE).located(POLITIE, 'NHL');
  story.wait(MINUTE).located(POLITIE, 'Zeist');
  const [alarm] = story.alarms('A1');
  if (alarm === undefined) throw new Error('No alarm about a place');
  story.wait(MINUTE).acknowledge(alarm.id, alarm.version, 'LMS belt met de politie');
  story.wait(SECOND).acknowledge(alarm.id, alarm.version);
  isSetAside(story, alarm.id);
  story.wait(MINUTE).located(POLITIE, 'NHL');
  story.wait(MINUTE).located(POLITIE, 'NHL', { source: sourceOf('NHL', 'telefonie') });
  story.wait(SECOND).located(POLITIE, 'AMS', { source: sourceOf('NHL', 'telefonie') });
  story.wait(MINUTE).located(POLITIE, 'NHL', { source: sourceOf('NHL', 'telefonie') });
  for (const where of ['?', 'RTD', 'AMS']) story.wait(MINUTE).located(BRANDWEER, where);
  story.wait(MINUTE).staffed('NHL/politie', 1, null);
  story.staffed('NHL/caco', 0, null);
  story.pass(MINUTE);
  story.wait(SECOND).heartbeat(AMS, after(story.now, MINUTE));
  story.wait(SECOND).heartbeat(AMS, story.now);
}

/** In either way: asked by one key, confirmed by another, and taken back. */
function isSetAside(story: Story, id: AlarmId): void {
  const version = () => alarmById(story.picture, id)?.version ?? 0;
  const asked = { until: after(story.now, HOUR), reason: 'monteur onderweg', key: 'sleutel-een' };
  for (const [aside, owner] of [
    ['shelved', null],
    ['out-of-service', 'politie' as PartyId],
  ] as const) {
    const all = { ...asked, aside, owner };
    story.wait(MINUTE).submit({ kind: 'set-aside', alarm: id, version: version(), asked: all }, LMS);
    story.wait(MINUTE).submit({ kind: 'confirm-aside', alarm: id, version: version(), key: 'sleutel-twee' }, LMS);
  }
  for (const aside of ASIDES) {
    story.wait(MINUTE).submit({ kind: 'end-aside', aside, reason: 'klaar', alarm: id, version: version() }, LMS);
  }
  // Whoever acknowledged it before has seen it.
  story.wait(MINUTE).acknowledge(id, version(), 'gezien');
}

/** An uitwijk that a feed announces, decides by itself, announces anew, carries out and ends; and one that never happened. */
function anAnnouncement(story: Story): void {
  const said: Saying = {
    to: place('AMS'),
    owner: 'rav-09',
    decider: 'lms',
    capacity: 'Beheerder van de meldkamers',
    mandate: 'Besluit beheer politie, art. 43b',
    document: 'BST-2026-11',
    decidedAt: story.now,
    reasonCategory: 'onderhoud',
    consulted: ['igj', 'Gemeente Zeist'],
  };
  story.wait(MINUTE).announced('MNL', [UITGIFTE], '10:00:00', '12:00:00', 'plan-1', said);
  const again = story.now;
  story.wait(MINUTE).announced('MNL', [UITGIFTE], '10:00:00', '13:00:00', 'plan-1', { ...said, fallbackWithin: 20 });
  story.wait(SECOND).announced('MNL', [UITGIFTE], '10:00:00', '14:00:00', 'plan-1', { ...said, observedAt: again });
  story.at('10:00:00').located(UITGIFTE, 'AMS');
  story.at('11:00:00').located(UITGIFTE, 'MNL');
  story.at('11:10:00').located(UITGIFTE, 'AMS');
  story.at('11:20:00').located(UITGIFTE, 'MNL');
  story.wait(MINUTE).announced('MNL', [AANNAME], '20:00:00', null, 'plan-2');
  story.wait(MINUTE);
  taken(story, newest(story), { kind: 'withdraw', text: 'Gaat niet door', despiteOpen: true });
}

function aPilotFromBeginToEnd(story: Story): void {
  const alongside = story.afwijkingen().map((one) => one.number);
  story
    .at('12:00:00')
    .registered('MNL', [AANNAME], { ...STATED, expectedEnd: after(story.now, 2 * HOUR) }, LMS, alongside);
  const number = newest(story);
  taken(story, number, {
    kind: 'rectify',
    statement: {
      to: place('Utrecht'),
      reviewAt: after(story.now, DAY),
      fallbackTestedAt: after(story.now, -30 * DAY),
      fallbackWithin: 30,
    },
    reason: 'Adres stond verkeerd in het besluit',
  });
  taken(story, number, {
    kind: 'note-pilot',
    pilot: {
      application: 'AANVRAAG-7',
      appliedAt: after(story.now, -DAY),
      approvals: [{ body: 'SMB', outcome: 'approved', document: 'BST-7', at: after(story.now, -HOUR) }],
      criteria: ['Geen langere wachttijd dan vóór de proef'],
      evaluationDueAt: after(story.now, 30 * DAY),
    },
  });
  taken(story, number, { kind: 'assess', outcome: 'fit', text: 'Past binnen het kader', document: 'ADV-7' });
  const decision = {
    kind: 'decide',
    capacity: 'Hoogste bestuurlijk orgaan',
    document: 'BST-8',
    log: null,
    decidedAt: story.now,
    about: null,
  } as const;
  taken(story, number, { ...decision, outcome: 'refused', party: 'smb', mandate: null, until: null, conditions: null });
  taken(story, number, {
    ...decision,
    outcome: 'allowed',
    party: 'bmb',
    mandate: 'Kaders en randvoorwaarden pilots (SMB/BMB)',
    until: null,
    conditions: 'Wekelijks verslag',
  });
  taken(story, number, {
    kind: 'rectify-decision',
    decision: `${number}-b2`,
    words: { document: 'BST-9' },
    reason: 'Verkeerd nummer',
  });
  taken(story, number, { kind: 'confirm-claim', decision: `${number}-b2`, text: 'Zo besloten' }, BMB);
  const after3 = after(story.now, 3 * HOUR);
  taken(story, number, {
    ...decision,
    outcome: 'extended',
    party: 'bmb',
    mandate: 'pilots-bmb',
    until: after3,
    conditions: null,
  });
  taken(story, number, {
    kind: 'consult',
    party: 'igj',
    outcome: 'noted',
    text: 'Gezien',
    followUp: 'Geen',
    at: story.now,
  });
  taken(
    story,
    number,
    {
      kind: 'take-position',
      party: null,
      stance: 'concerns',
      text: 'Vraagt aandacht voor de bezetting',
      document: null,
    },
    IGJ,
  );
  taken(story, number, {
    kind: 'find-guarantees',
    findings: [
      { item: 'g01', side: 'meldkamer', state: 'met', evidence: 'Rapport 12' },
      { item: 'g01', side: 'site', state: 'partly', evidence: null },
      { item: 'g02', side: 'site', state: 'unknown', evidence: null },
    ] as never,
  });
  taken(story, number, { kind: 'tell', about: 'start', parties: ['igj', 'rav-09'] as unknown as readonly PartyId[] });
  taken(story, number, { kind: 'confirm-receipt', about: 'start' }, IGJ);
  taken(story, number, { kind: 'mark-seen' }, IGJ);
  taken(
    story,
    number,
    { kind: 'ask', to: 'lms' as PartyId, text: 'Wie vervangt bij uitval?', dueAt: after(story.now, DAY) },
    IGJ,
  );
  taken(
    story,
    number,
    { kind: 'ask', to: 'vws' as PartyId, text: 'Is de minister op de hoogte?', dueAt: after(story.now, DAY) },
    IGJ,
  );
  taken(story, number, { kind: 'answer', question: `${number}-v1`, text: 'De achterwacht', document: null });
  taken(story, number, { kind: 'start', at: null, text: 'Begonnen na de overdracht' }, RAVU);
  story.wait(30 * MINUTE);
  const from = after(story.now, -10 * MINUTE);
  taken(story, number, { kind: 'rectify', statement: { to: place('Amersfoort') }, from, reason: 'Verhuisd' });
  taken(story, number, { kind: 'end', at: null, text: null }, RAVU);
  taken(story, number, { kind: 'confirm-return', text: 'Alles weer in Hilversum' });
  taken(story, number, { kind: 'tell', about: 'return', parties: ['vws'] as unknown as readonly PartyId[] });
  taken(story, number, { kind: 'confirm-receipt', about: 'return' }, VWS);
  taken(story, number, {
    kind: 'evaluate',
    conclusion: 'De proef is geslaagd',
    document: 'EVA-7',
    actions: [{ text: 'Draaiboek bijwerken', owner: 'rav-09', dueAt: after(story.now, 7 * DAY), done: false }],
  });
  taken(story, number, { kind: 'close', text: null, despiteOpen: true }, SMB);
}

/** Seen by this software: grows, climbs the ladder, ends, begins again, is allowed at last; the same again later is a recurrence. */
function movesThatNobodyAnnounced(story: Story): void {
  story.wait(MINUTE).located(AANNAME, 'Zeist');
  story.wait(MINUTE).located(UITGIFTE, 'Zeist');
  for (let quarters = 0; quarters < 5; quarters += 1) story.wait(15 * MINUTE).tick();
  const number = newest(story);
  story.wait(MINUTE).located(UITGIFTE, 'MNL');
  story.located(AANNAME, 'MNL');
  story.wait(10 * MINUTE).located(AANNAME, 'Zeist');
  taken(story, number, { kind: 'rectify', statement: { kind: 'storing' }, reason: 'Het is een storing' });
  taken(story, number, {
    kind: 'decide',
    outcome: 'allowed',
    party: 'lms',
    capacity: null,
    mandate: 'beheer-lms',
    document: null,
    decidedAt: null,
    log: null,
    about: null,
    until: null,
    conditions: null,
  });
  story.wait(MINUTE).located(AANNAME, 'MNL');
  story.wait(25 * HOUR).located(AANNAME, 'Zeist');
  taken(story, newest(story), { kind: 'rectify', statement: { kind: 'storing' }, reason: 'Weer een storing' });
  story.wait(MINUTE).located(AANNAME, 'MNL', { source: BY_HAND });
}

/** One key uses a source that had none before; a report of it is refused, and one is taken. */
function aSourceIsHeld(story: Story): void {
  const speaker = { key: 'a1b2c3d4e5', named: [], ended: [] };
  const reading = { kind: 'heartbeat', source: TELEPHONY, meldkamer: 'MNL', sentAt: null } as const;
  const by = actor('feed', 'Feed', 'MNL');
  story.submit({ kind: 'reading', reading, speaker }, by);
  const reports = [{ source: TELEPHONY, about: told('state', 'MNL'), key: speaker.key }];
  story.submit({ kind: 'note-refused', reports }, by);
  const state = { kind: 'state', subject: 'MNL', state: 'Normal', reason: '', observedAt: story.now } as const;
  story.submit({ kind: 'reading', reading: { ...reading, ...state }, speaker }, by);
}

/** Two sources contradict each other for a while, and LMS says afterwards which of them was right. */
function aSourceIsEstablished(story: Story): void {
  const from = story.wait(MINUTE).now;
  story.located(UITGIFTE, 'Amersfoort');
  story.located(UITGIFTE, 'MNL', { source: AMS });
  const until = story.wait(MINUTE).now;
  story.located(UITGIFTE, 'MNL');
  const tracked = parseFunction(UITGIFTE);
  if (tracked === null) throw new Error('no such function');
  const said = [{ location: place('Amersfoort'), from, until }];
  const reason = 'Nagegaan in het logboek van de zaal';
  const asked = { function: tracked, source: MNL, from, until, reason, said, others: [], replaces: [] };
  story.wait(MINUTE).submit({ kind: 'establish', asked }, LMS);
}

/** One CaCo for two meldkamers, as one of them reports it. */
function aCacoIsShared(story: Story): void {
  const post = parsePost('AMS/caco');
  if (post === null) throw new Error('No post AMS/caco');
  story.wait(SECOND).reading({
    kind: 'staffing',
    post: post.id,
    filled: 1,
    planned: null,
    minimum: null,
    qualifications: null,
    forecast: null,
    sharedWith: 'NHL',
    observedAt: story.now,
    source: AMS,
    meldkamer: 'AMS',
    sentAt: null,
  });
}

/** Another source tells afterwards, in time, that it was away still when it was said to be back. */
function aReturnIsUndone(story: Story): void {
  story.wait(SECOND).located(POLITIE, 'Amersfoort');
  const observedAt = story.wait(SECOND).now;
  story.located(POLITIE, 'NHL');
  story.wait(SECOND).located(POLITIE, 'Amersfoort');
  story.wait(SECOND).located(POLITIE, 'Amersfoort', { source: AMS, observedAt });
  story.wait(SECOND).tick();
}

/** Two deviations of one move, and LMS has the one go up in the other, and takes them apart again. */
function anotherIsTakenUp(story: Story): void {
  const [first, other] = ['AMS/brandweer/13/uitgifte', 'AMS/politie/aanname'] as const;
  story.wait(SECOND).registered('AMS', [first], { to: place('Amersfoort') });
  const number = newest(story);
  for (const id of [first, other]) story.wait(SECOND).located(id, 'Amersfoort');
  const words = { reason: 'Eén verhuizing', despiteContradiction: false };
  taken(story, number, { kind: 'join', with: newest(story), ...words });
  taken(story, number, { kind: 'split', functions: [other as FunctionId], reason: 'Toch twee' });
  for (const id of [first, other]) story.wait(SECOND).located(id, 'AMS');
}

/** The meldkamer that functions go to says that it knows, and what it carries. */
function aMeldkamerAnswers(story: Story): void {
  story
    .wait(SECOND)
    .registered('MNL', ['MNL/politie/aanname', 'MNL/politie/uitgifte'], { kind: 'uitwijk', to: place('AMS') });
  const number = newest(story);
  const host = actor('meldkamer', 'Meldkamer Amsterdam', 'AMS');
  const nothing = { carries: null, functions: null, until: null, text: null };
  taken(story, number, { kind: 'receive', outcome: 'received', ...nothing }, host);
  taken(
    story,
    number,
    {
      kind: 'receive',
      outcome: 'accepted',
      carries: 'partly',
      functions: ['MNL/politie/aanname'] as unknown as readonly FunctionId[],
      until: after(story.now, 2 * HOUR),
      text: 'Uitgifte alleen overdag',
    },
    host,
  );
}

/** Three meldkamers are down together, twice: LMS makes it one event with a deviation in it, and the second time says that it is none. */
function severalAreDisturbed(story: Story): void {
  const number = newest(story) as AfwijkingNumber;
  const all = [MNL, NHL, AMS];
  const reason = 'Storing in de landelijke telefonie';
  for (const source of all) story.wait(SECOND).stated(meldkamerOf(source), 'Down');
  story.wait(SECOND).tick();
  const from = story.now;
  const parts = ['MNL', 'NHL', 'AMS'].map((id) => partOf(id as MeldkamerId, from));
  const statement = { title: 'Storing telefonie', national: false, parts };
  act(story, { kind: 'open', statement, proposal: null, reason });
  const gebeurtenis = nextGebeurtenisNumber(NO_GEBEURTENISSEN, story.now);
  const version = () => story.picture.gebeurtenissen?.all[gebeurtenis]?.version ?? 0;
  act(story, { kind: 'bind', number: gebeurtenis, version: version(), afwijking: number, reason: 'Zelfde storing' });
  act(story, { kind: 'unbind', number: gebeurtenis, version: version(), afwijking: number, reason: 'Andere oorzaak' });
  act(story, {
    kind: 'restate',
    number: gebeurtenis,
    version: version(),
    statement: { ...statement, national: true },
    reason: 'Ook elders gemeld',
  });
  act(story, { kind: 'end', number: gebeurtenis, version: version(), at: story.now, reason: 'Verholpen' });
  for (const source of all) story.wait(SECOND).stated(meldkamerOf(source), 'Normal');
  story.wait(MINUTE).tick();
  for (const source of all) story.wait(SECOND).stated(meldkamerOf(source), 'Partial');
  story.wait(SECOND).tick();
  const second = Object.keys(story.picture.gebeurtenissen?.proposals ?? {})[0];
  act(story, { kind: 'dismiss', proposal: second as ProposalId, reason: 'Drie losse werkzaamheden' });
  for (const source of all) story.wait(SECOND).stated(meldkamerOf(source), 'Normal');
  story.wait(MINUTE).tick();
}

/** Somebody comes on shift, and writes down what the next has to know. */
function shiftIsTakenOver(story: Story): void {
  const note = 'Evaluatie van de storing staat voor morgen';
  const asked = { version: 0, seen: story.picture.at, unseenSince: null, note };
  const outcome = story.wait(SECOND).submit({ kind: 'take-over-shift', asked }, LMS);
  if ('code' in outcome) throw new Error(`take-over-shift: ${JSON.stringify(outcome)}`);
}

/** LMS finds one agreement as it should be, and another not. */
function conditionsAreReviewed(story: Story): void {
  for (const asked of [
    { condition: 'A1', outcome: 'stays', reason: null, digest: RECORD_DIGESTS.A1 },
    { condition: 'A4', outcome: 'must-change', reason: 'De plaatsvervanger ontbreekt', digest: RECORD_DIGESTS.A4 },
  ] as const) {
    const outcome = story.wait(SECOND).submit({ kind: 'review-condition', asked }, LMS);
    if ('code' in outcome) throw new Error(`review-condition: ${JSON.stringify(outcome)}`);
  }
}

/** One of which the time is over, and one that LMS ends. What is played in them stands elsewhere. */
function exercisesAreHeld(story: Story): void {
  const act = (asked: ExerciseAsked): void => {
    const outcome = story.wait(SECOND).submit({ kind: 'act-on-exercise', asked }, LMS);
    if ('code' in outcome) throw new Error(`${asked.act}: ${JSON.stringify(outcome)}`);
  };
  act({ act: 'begin', title: 'Landelijke oefening', meldkamers: null, until: after(story.now, MINUTE) });
  story.wait(MINUTE).tick();
  act({ act: 'begin', title: 'Uitval Driebergen', meldkamers: ['MNL', 'NHL'], until: after(story.now, HOUR) });
  act({ act: 'end', number: 2 });
}

function meldkamerOf(source: string): MeldkamerId {
  const meldkamer = parseSource(source)?.meldkamer;
  if (meldkamer === undefined) throw new Error(`No source ${source}`);
  return meldkamer;
}

function partOf(meldkamer: MeldkamerId, from: Instant): GebeurtenisPart {
  return { meldkamer, from, until: null, status: 'disturbed' };
}

function act(story: Story, asked: GebeurtenisAsked): void {
  const outcome = story.wait(SECOND).submit({ kind: 'act-on-gebeurtenis', asked }, LMS);
  if ('code' in outcome) throw new Error(`${asked.kind}: ${JSON.stringify(outcome)}`);
}

/** Three feeds fall silent together and come back; one of them is retired. We were deaf ourselves, in each way there is. */
function silence(story: Story): void {
  for (const source of [MNL, NHL, AMS, TELEPHONY]) story.wait(SECOND).heartbeat(source);
  story.wait(2 * MINUTE).tick();
  for (const source of [MNL, NHL, AMS]) story.wait(SECOND).heartbeat(source);
  story.wait(SECOND).tick();
  story.wait(SECOND).submit({ kind: 'retire-feed', source: TELEPHONY }, actor('admin', 'Beheer'));
  for (const cause of ['stall', 'journal', 'clock'] as const) resumed(story.wait(MINUTE), cause);
  for (const source of [MNL, NHL, AMS]) story.wait(SECOND).heartbeat(source);
}

function resumed(story: Story, cause: Deafness): void {
  const deafFrom = cause === 'start' || cause === 'clock' ? null : after(story.now, -30 * SECOND);
  story.listeningSince = story.now;
  story.submit({ kind: 'resume-listening', deafFrom, cause, lastHeard: { ...story.sources } });
}

/** The number that was given last. */
function newest({ picture }: Story): string {
  return numberOf('2026', picture.numbersGiven['2026'] ?? 0);
}

function taken(story: Story, number: string, step: Parameters<Story['step']>[1], by: Actor = LMS): void {
  const outcome = story.wait(SECOND).step(number, step, by);
  if ('code' in outcome) throw new Error(`${number} ${step.kind}: ${JSON.stringify(outcome)}`);
}
