// The scenarios played against the real rules: what each is meant to show does show, and nothing that it is meant not to.

import { describe, expect, test } from 'vitest';
import { elapsed, type Instant, after as later, SECOND } from '#shared/base/time.ts';
import { stageOf } from '#shared/deviation/afwijking.ts';
import { ANSWERS } from '#shared/deviation/statement.ts';
import { isDecided } from '#shared/picture/away.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import { type OpenPoint, openPoints, pointOf } from '#shared/rules/open-points.ts';
import { readEvent } from '../../../server/intake/read-event.ts';
import type { PlayOptions } from '../../../server/simulator/play-options.ts';
import { play } from '../../../server/simulator/player.ts';
import { scenarioNamed } from '../../../server/simulator/scenario/known-scenarios.ts';
import type { Scenario } from '../../../server/simulator/scenario/scenario.ts';
import { lawsBrokenIn } from '../../support/laws-of-truth.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { Story } from '../../support/story.ts';
import { settled } from '../../support/virtual-runtime.ts';
import { ManualParts, STARTED_AT } from './manual-parts.ts';
import { keysOf, storyDoor } from './story-door.ts';

type Shown = {
  readonly story: Story;
  /** `[seconds since the start, what]`: alarms as they come, come back and return. */
  readonly alarms: readonly (readonly [number, string])[];
  /** What the door would not have, by type and first problem. */
  readonly refused: readonly string[];
  /** What people could not do. */
  readonly undone: readonly string[];
};

/** Through the reader of the real door, the real rules and a tick per second, at one scenario hour per real minute. */
async function shown(scenario: Scenario, realSeconds: number, story = new Story().at(STARTED_AT)): Promise<Shown> {
  const world = new ManualParts();
  const before = story.entries.length;
  const from = story.now;
  world.runtime.setClock(from);
  const refused: string[] = [];
  const known = new Map<string, string>();
  let ticked = from;
  const catchUp = (now: Instant) => {
    while (elapsed(ticked, now) >= SECOND) {
      ticked = later(ticked, SECOND);
      story.at(ticked).tick();
    }
    story.at(now);
  };
  world.answer = ({ events, at }) => {
    catchUp(later(STARTED_AT, at));
    const results = (events as readonly unknown[]).map((event, index) => {
      const read = readEvent(event, story.now);
      const id = typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : '';
      const text = JSON.stringify(event);
      const key = `${read.kind === 'wrong' ? '' : read.event.source.id} ${id}`;
      const first = known.get(key);
      if (first !== undefined) {
        if (first !== text) refused.push(`${id} again, with other contents`);
        return { index, id, status: first === text ? 'duplicate' : 'rejected' };
      }
      if (read.kind === 'wrong') {
        refused.push(`${read.problems[0]?.path}: ${read.problems[0]?.problem}`);
        return { index, id, status: 'rejected', problems: read.problems };
      }
      known.set(key, text);
      const meant = read.about.every((meldkamer) => meldkamer === read.event.source.meldkamer);
      if (!meant) refused.push(`${read.event.source.meldkamer} about ${read.about}`);
      else if ('code' in story.reading(read.reading)) refused.push(`${id} from the future`);
      return { index, id, status: 'accepted' };
    });
    return Response.json({ results });
  };
  const stop = new AbortController();
  const undone: string[] = [];
  const report: PlayOptions['report'] = (progress) => {
    if (progress.kind === 'undone')
      undone.push(`${progress.clock} ${progress.who}: ${progress.act}, ${progress.reason}`);
  };
  world.answerAsking = storyDoor(scenario, story, (at) => catchUp(later(STARTED_AT, at)));
  const people = keysOf(scenario);
  const options = { url: 'http://door', key: 'x', people, speed: 60, signal: stop.signal, report };
  const played = play(scenario, options, world.parts);
  await world.runtime.pass(realSeconds * SECOND);
  catchUp(later(from, realSeconds * SECOND));
  stop.abort();
  await settled();
  await played;
  // Whatever a scenario shows, it may not make the figures or the alarms wrong.
  expect(lawsBrokenIn(story.tick())).toEqual([]);
  const alarms = story.entries.slice(before).flatMap(({ recordedAt, facts }) =>
    facts.flatMap((fact): (readonly [number, string])[] => {
      if (!fact.kind.startsWith('alarm-') || !('key' in fact)) return [];
      return [[Math.round(elapsed(from, recordedAt) / SECOND), `${fact.kind.slice('alarm-'.length)} ${fact.key}`]];
    }),
  );
  return { story, alarms, refused, undone };
}

function named(name: string): Scenario {
  const scenario = scenarioNamed(name);
  if (scenario === null) throw new Error(`No scenario ${name}`);
  return scenario;
}

/** `75 raised A7 NNL/caco`: those that hold these words. */
function lines(alarms: Shown['alarms'], part: string): readonly string[] {
  return alarms.filter(([, line]) => line.includes(part)).map(([second, line]) => `${second} ${line}`);
}

describe('dag', () => {
  test('shows one of everything at its time, and neither planbare zorg nor the announced uitwijk alarms', async () => {
    const { alarms, refused, undone, story } = await shown(named('dag'), 1_079);
    expect({ refused, undone, alarms: lines(alarms, '') }).toEqual({
      refused: [],
      undone: [],
      alarms: [
        '75 raised A7 NNL/caco',
        '90 raised A1 MNL/ambulance/09/aanname',
        // Observed, and nobody decided about it or says which guarantees Zeist gives.
        '90 raised A4 2026-0003',
        '90 raised A5 2026-0003',
        '90 raised A1 MNL/ambulance/09/uitgifte',
        // A second function went along: who saw the first alone has not seen that.
        '90 changed A4 2026-0003',
        '90 changed A5 2026-0003',
        '105 raised A6 MNL/ambulance/09',
        '130 returned A7 NNL/caco',
        '389 raised A12 urn:nld:meldkamer:LIM:simulatie',
        '420 returned A12 urn:nld:meldkamer:LIM:simulatie',
        '480 raised A3 DHG/politie/aanname',
        '480 raised A4 2026-0004',
        '480 raised service-state DHG/politie',
        // From the decision on.
        '500 returned A4 2026-0004',
        '500 returned A3 DHG/politie/aanname',
        // Normal again at 630, and half a minute of it.
        '660 returned service-state DHG/politie',
        '810 returned A6 MNL/ambulance/09',
        '810 returned A1 MNL/ambulance/09/uitgifte',
        '840 returned A1 MNL/ambulance/09/aanname',
        '840 returned A4 2026-0003',
        '840 returned A5 2026-0003',
      ],
    });
    const all = allAfwijkingen(story.picture);
    const seen = all
      .map((one) => [one.number, one.origin, one.kind, stageOf(one), isDecided(story.picture, one, story.now)])
      .sort();
    expect(seen).toEqual([
      ['2026-0001', 'announced', 'onderhoud', 'closed', true],
      ['2026-0002', 'registered', 'pilot', 'announced', false],
      ['2026-0003', 'observed', 'overig', 'ended', false],
      ['2026-0004', 'observed', 'uitwijk', 'closed', true],
    ]);
    const receipts = story
      .afwijking('2026-0001')
      .dossier?.notices.filter(({ about, told }) => about === 'start' && told);
    expect(receipts?.map(({ party, received }) => [party, received?.organisation ?? null])).toEqual([
      ['vr-21', 'Veiligheidsregio Brabant-Noord'],
      ['rav-21', null],
    ]);
    const { counts, feeds } = story.overview();
    expect({ counts, feeds }).toMatchObject({
      counts: { own: counts.total, unknown: 0, outside: 0 },
      feeds: { live: 10, total: 10 },
    });
  });

  test('within two real minutes the viewer sees the uitwijk, the dip, Zeist and planbare zorg in Bilthoven', async () => {
    const { story } = await shown(named('dag'), 120);
    expect(story.view('OBR/brandweer/21/aanname')).toMatchObject({
      class: 'other-meldkamer',
      afwijking: `${STARTED_AT.slice(0, 4)}-0001`,
    });
    expect(story.view('MNL/ambulance/09/aanname')).toMatchObject({ class: 'outside', afwijking: '2026-0003' });
    expect(isDecided(story.picture, story.afwijking('2026-0003'), story.now)).toBe(false);
    expect(story.view('MNL/ambulance/09/aanname/planbaar')).toMatchObject({
      claim: { location: { kind: 'elsewhere', place: 'Bilthoven' } },
    });
    expect(story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance?.staffing).toBe(
      'below',
    );
  });
});

test('gelderland-zuid-2011: first nobody knows, then it is in Arnhem, then it is back', async () => {
  const { alarms, refused, undone, story } = await shown(named('gelderland-zuid-2011'), 179);
  const all = allAfwijkingen(story.picture);
  expect({
    refused,
    undone,
    dossiers: all.map((one) => [one.kind, stageOf(one), isDecided(story.picture, one, story.now)]),
  }).toEqual({
    refused: [],
    undone: [],
    dossiers: [['storing', 'evaluated', false]],
  });
  expect(lines(alarms, 'ONL/ambulance/08/aanname')).toEqual([
    '15 raised A2 ONL/ambulance/08/aanname',
    '25 raised A1 ONL/ambulance/08/aanname',
    '25 returned A2 ONL/ambulance/08/aanname',
    '105 returned A1 ONL/ambulance/08/aanname',
  ]);
  // Down until 08:00; then it is checked, which is planned, and at 08:15 normal: half a minute after its last word.
  expect(lines(alarms, 'service-state')).toEqual([
    '15 raised service-state ONL/ambulance/08',
    '15 raised service-state ONL/brandweer/08',
    '135 returned service-state ONL/ambulance/08',
    '135 returned service-state ONL/brandweer/08',
  ]);
});

test('oost-nederland-2023: quiet while it was announced, and an alarm for what is not done in time', async () => {
  const { alarms, refused, undone, story } = await shown(named('oost-nederland-2023'), 539);
  expect({ refused, alarms: lines(alarms, '') }).toEqual({
    refused: [],
    alarms: [
      '390 raised A4 2026-0001',
      '390 raised A9 2026-0001 end',
      // Partial: the move takes longer than planned. The maintenance before it was no alarm.
      '390 raised service-state ONL',
      '410 returned A4 2026-0001',
      // Extended.
      '410 returned A9 2026-0001 end',
      '480 returned service-state ONL',
    ],
  });
  const afwijking = story.afwijking('2026-0001');
  expect({
    undone,
    stage: stageOf(afwijking),
    decisions: afwijking.dossier?.decisions.map(({ outcome, party, recognised }) => [outcome, party, recognised]),
    fallback: [afwijking.fallback, afwijking.fallbackWithin],
    actions: afwijking.dossier?.evaluation?.actions.length,
  }).toEqual({
    undone: [],
    stage: 'closed',
    decisions: [
      ['allowed', 'lms', true],
      ['extended', 'lms', true],
    ],
    fallback: ['De oude meldkamers blijven tot de avond bereikbaar', 15],
    actions: 1,
  });
});

/** What nobody said is open by itself, and there are other tests of that: an answer that comes new is not said in the story. */
function isOfAnswer(point: OpenPoint): boolean {
  return ANSWERS.some((name) => pointOf(name) === point);
}

describe('utrecht', () => {
  test('2023: a decision by nobody knows whom covers nothing; each authority has its own position', async () => {
    const { refused, undone, story, alarms } = await shown(named('utrecht-2023'), 539);
    const afwijking = story.afwijking('2026-0001');
    const { dossier } = afwijking;
    expect({
      refused,
      undone,
      numbers: story.afwijkingen().map(({ number }) => number),
      stage: stageOf(afwijking),
      functions: afwijking.functions,
      to: afwijking.to,
      decided: isDecided(story.picture, afwijking, story.now),
      positions: dossier?.positions.map(({ party, stance }) => `${party} ${stance}`),
      objected: dossier?.consultations.map(({ party, outcome }) => `${party} ${outcome}`),
      received: dossier?.notices
        .filter(({ received }) => received !== null)
        .map(({ party, about }) => `${party} ${about}`),
      said: ANSWERS.filter((name) => afwijking[name] !== null),
      open: openPoints(story.picture, afwijking, story.now).filter((point) => !isOfAnswer(point)),
    }).toEqual({
      refused: [],
      undone: [],
      numbers: ['2026-0001'],
      stage: 'evaluated',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
      to: { kind: 'elsewhere', place: 'Zeist' },
      decided: false,
      positions: ['igj followable', 'jenv concerns', 'vws concerns', 'vr-09 objects'],
      objected: ['vr-09 objected'],
      received: ['vr-09 start', 'igj start', 'vr-09 return'],
      said: ['kind', 'functions', 'to', 'reasonCategory', 'reason', 'start', 'endCondition', 'owner'],
      open: [
        'assessment',
        'decision',
        'decider',
        'capacity',
        'mandate',
        'document',
        'decided-at',
        'guarantees',
        'receipts',
        'evaluation-actions',
      ],
    });
    // The second function went along in the same second: a version of its own, so that nobody acknowledges what was not shown.
    expect(lines(alarms, 'A4')).toEqual([
      '60 raised A4 2026-0001',
      '60 changed A4 2026-0001',
      '420 returned A4 2026-0001',
    ]);
  });

  test('2024, after 2023: a recurrence of the aanname only, at a place nobody named, that nobody decided about', async () => {
    const { story } = await shown(named('utrecht-2023'), 539);
    const { undone, refused, alarms } = await shown(named('utrecht-2024'), 479, story);
    const afwijking = story.afwijking('2026-0002');
    expect({
      refused,
      undone,
      stage: stageOf(afwijking),
      functions: afwijking.functions,
      to: afwijking.to,
      decisions: afwijking.dossier?.decisions,
      recurrenceOf: recurrenceOf(story, '2026-0002'),
      answered: afwijking.dossier?.questions.map(({ to, answer }) => [to, answer !== null]),
    }).toEqual({
      refused: [],
      undone: [],
      stage: 'returned',
      functions: ['MNL/ambulance/09/aanname'],
      to: null,
      decisions: [],
      recurrenceOf: ['2026-0001'],
      answered: [
        ['smb', true],
        ['rav-09', false],
      ],
    });
    expect(lines(alarms, 'A1 ')).toEqual([
      '60 reraised A1 MNL/ambulance/09/aanname',
      '390 returned A1 MNL/ambulance/09/aanname',
    ]);
  });
});

test('storing-landelijk: one alarm stands for the five feeds that fall silent together', async () => {
  const { alarms, refused } = await shown(named('storing-landelijk'), 299);
  expect(refused).toEqual([]);
  expect(lines(alarms, 'koppeling').map((line) => line.split(' ').slice(1).join(' '))).toEqual([
    'raised A12 koppeling',
    // Each feed that falls silent after it makes it call for attention anew.
    'changed A12 koppeling',
    'changed A12 koppeling',
    'returned A12 koppeling',
  ]);
  const suppressed = lines(alarms, 'suppressed').map((line) => line.split(':')[3]);
  expect(new Set(suppressed)).toEqual(new Set(['NHL', 'AMS', 'DHG', 'RTD', 'ZWB']));
  // Overloaded; one scales up after it, and who acknowledged that it was overloaded has not seen that.
  expect(lines(alarms, 'service-state')).toEqual([
    '15 raised service-state LIM',
    '15 raised service-state MNL',
    '35 changed service-state MNL',
    '210 returned service-state MNL',
    '210 returned service-state LIM',
  ]);
});

test('dubbele-claim: a contradiction, then somebody who does not know, then a place outside the ten', async () => {
  const { alarms, refused } = await shown(named('dubbele-claim'), 119);
  expect({ refused, alarms: lines(alarms, 'aanname') }).toEqual({
    refused: [],
    alarms: [
      '10 raised double-claim ZWB/ambulance/19/aanname',
      // One more place that it is said to be at.
      '50 changed double-claim ZWB/ambulance/19/aanname',
      // R84: who said that it is away and then does not know brings nothing home.
      '80 returned double-claim ZWB/ambulance/19/aanname',
    ],
  });
});

test('[I24] onrustig: each kind of trouble is refused for what it is, and the real uitwijk in between is seen', async () => {
  const { alarms, refused, story } = await shown(named('onrustig'), 59);
  expect(refused).toEqual([
    expect.stringMatching(/again, with other contents$/),
    expect.stringMatching(/from the future$/),
    expect.stringMatching(/expected object/),
    expect.stringMatching(/^type: /),
    'LIM about NNL',
    expect.stringMatching(/^subject: /),
    expect.stringMatching(/^data\.task: /),
    expect.stringMatching(/^data\.filled: /),
    expect.stringMatching(/^data\.observedAt: /),
    expect.stringMatching(/^data\.location\.place: /),
  ]);
  expect(lines(alarms, 'aanname')).toEqual([
    '40 raised A3 LIM/brandweer/23/aanname',
    '50 returned A3 LIM/brandweer/23/aanname',
  ]);
  expect(lines(alarms, 'raised clock').map((line) => line.split(':')[3])).toEqual(['RTD', 'OBR']);
  const late = story.entries.flatMap(({ facts }) => facts).filter((fact) => fact.kind === 'reading-late');
  expect(new Set(late.map(({ source }) => source.split(':')[3]))).toEqual(new Set(['NHL', 'AMS']));
});
