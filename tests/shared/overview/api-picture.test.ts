// What GET /api/v1/picture shows: every function always there, unknown never shown as a value, each reader's own version.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { afwijkingStatus } from '#shared/deviation/status.ts';
import { apiAlarms } from '#shared/overview/api-alarm.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import type { ApiFunction, ApiMeldkamer } from '#shared/overview/api-shapes.ts';
import { overview } from '#shared/overview/overview.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { manualSource } from '#shared/reference/source.ts';
import { registerOf } from '../../support/register-of.ts';
import { instant, LMS, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const MNL = sourceOf('MNL');

function pictureOf(story: Story, audience: Audience = 'full') {
  const picture = redactPicture(audience, story.picture);
  return apiPicture(overview(picture, story.sources, story.now), picture, story.confirmations);
}

function meldkamerOf(story: Story, id: MeldkamerId, audience?: Audience): ApiMeldkamer {
  const found = pictureOf(story, audience).meldkamers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function functionOf(story: Story, id: string): ApiFunction {
  const found = meldkamerOf(story, id.slice(0, 3) as MeldkamerId).functions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the picture over HTTP', () => {
  it('[R1] names all ten meldkamers and 132 functions before anything was reported, each unknown', () => {
    const { meldkamers, alarms, afwijkingen, epoch, position, asOf, synthetic } = pictureOf(new Story());
    expect({ epoch, position, asOf, synthetic, alarms, afwijkingen }).toEqual({
      epoch: 'story',
      position: 1,
      asOf: instant('09:00:00'),
      synthetic: false,
      alarms: [],
      afwijkingen: [],
    });
    expect(meldkamers.map(({ id }) => id)).toEqual([
      'NNL',
      'ONL',
      'MNL',
      'NHL',
      'AMS',
      'DHG',
      'RTD',
      'ZWB',
      'OBR',
      'LIM',
    ]);
    const functions = meldkamers.flatMap((one) => one.functions);
    expect(functions.length).toBe(132);
    const ofDiscipline = Map.groupBy(functions, ({ discipline }) => discipline);
    expect(Object.fromEntries([...ofDiscipline].map(([discipline, { length }]) => [discipline, length]))).toEqual({
      politie: 20,
      brandweer: 50,
      ambulance: 50,
      kmar: 2,
      caco: 10,
    });
    expect(
      functions.filter(({ discipline }) => discipline === 'kmar' || discipline === 'caco').map(({ id }) => id),
    ).toEqual(
      meldkamers.flatMap(({ id }) => [
        ...(id === 'NHL' ? ['NHL/kmar/aanname', 'NHL/kmar/uitgifte'] : []),
        `${id}/caco/coordinatie`,
      ]),
    );
    expect(functions.filter(({ location }) => location.class !== 'unknown' || location.freshness !== 'never')).toEqual(
      [],
    );
  });

  it('[R1] has planbare zorg on top, once it is reported', () => {
    const story = new Story();
    story.located(`${AANNAME}/planbaar`, 'Bilthoven');
    const functions = pictureOf(story).meldkamers.flatMap((one) => one.functions);
    expect([functions.length, functionOf(story, `${AANNAME}/planbaar`).scope]).toEqual([133, 'planbaar']);
  });

  it('shows a function that was never reported without inventing a moment or a source', () => {
    expect(functionOf(new Story(), 'MNL/politie/aanname')).toEqual({
      id: 'MNL/politie/aanname',
      discipline: 'politie',
      task: 'aanname',
      scope: 'spoed',
      location: {
        class: 'unknown',
        since: null,
        confirmedAt: null,
        observedAt: null,
        freshness: 'never',
        source: null,
        manual: false,
      },
    });
  });

  it('shows since, the newest observation and the last confirmation as three moments', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist', { since: '08:00:00' });
    story.at('09:00:10').located(AANNAME, 'Zeist', { observedAt: '09:00:05' });
    story.at('09:00:20').heartbeat(MNL);
    expect(functionOf(story, AANNAME)).toEqual({
      id: AANNAME,
      discipline: 'ambulance',
      region: '09',
      task: 'aanname',
      scope: 'spoed',
      afwijking: '2026-0001',
      location: {
        class: 'outside',
        place: 'Zeist',
        since: instant('08:00:00'),
        confirmedAt: instant('09:00:20'),
        observedAt: instant('09:00:05'),
        freshness: 'live',
        source: MNL,
        manual: false,
      },
    });
  });

  it('[I13][R18] shows a place nobody confirms as unknown, with what was last known apart from it', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:01:30').tick();
    expect(functionOf(story, AANNAME).location).toEqual({
      class: 'unknown',
      since: instant('09:00:00'),
      confirmedAt: instant('09:00:00'),
      observedAt: instant('09:00:00'),
      freshness: 'silent',
      source: MNL,
      manual: false,
      lastKnown: { class: 'own', meldkamer: 'MNL' },
    });
  });

  it('shows a place that a source reports as unknown without a last known place', () => {
    const story = new Story();
    story.located(AANNAME, '?');
    const { location } = functionOf(story, AANNAME);
    expect([location.class, 'lastKnown' in location, 'place' in location]).toEqual(['unknown', false, false]);
  });

  it('[R4] shows both claims when two meldkamers claim a function, and leaves it at neither', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL');
    story.at('09:00:05').located(AANNAME, 'NHL', { source: sourceOf('NHL') });
    const { location } = functionOf(story, AANNAME);
    expect({ class: location.class, meldkamer: location.meldkamer, claims: location.claims }).toEqual({
      class: 'double-claim',
      meldkamer: undefined,
      claims: [
        {
          class: 'other-meldkamer',
          meldkamer: 'NHL',
          source: sourceOf('NHL'),
          since: instant('09:00:05'),
          observedAt: instant('09:00:05'),
          manual: false,
        },
        {
          class: 'own',
          meldkamer: 'MNL',
          source: MNL,
          since: instant('09:00:00'),
          observedAt: instant('09:00:00'),
          manual: false,
        },
      ],
    });
  });

  it('[R4][R71] says since when it is claimed twice, as its alarm and the register do, and not since when one of them said so', () => {
    const byHand = manualSource('MNL', 'meldkamer');
    for (const since of [undefined, '08:30:00']) {
      const story = new Story();
      story.at('09:00:00').located(AANNAME, 'Zeist');
      story.at('09:17:00').heartbeat(MNL);
      story
        .at('09:17:10')
        .located(AANNAME, 'MNL', since === undefined ? { source: byHand } : { source: byHand, since });
      expect(functionOf(story, AANNAME).location).toMatchObject({ class: 'double-claim', since: instant('09:17:10') });
      expect(story.view(AANNAME).since).toBe(instant('09:17:10'));
      expect(story.alarms('double-claim').map(({ raisedAt }) => raisedAt)).toEqual([instant('09:17:10')]);
      expect(
        registerOf(story.entries)
          .segments(AANNAME as FunctionId, story.now)
          .at(-1),
      ).toMatchObject({
        class: 'double-claim',
        from: instant('09:17:10'),
      });
    }
  });

  it('[R6] does not call two sources that agree a contradiction', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.located(AANNAME, 'zeist', { source: sourceOf('MNL', 'telefonie') });
    expect('claims' in functionOf(story, AANNAME).location).toBe(false);
  });

  it('[R11] shows a manual entry as such, with the moment before which it must be confirmed again, counted from its recording', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'MNL', { source: sourceOf('MNL', 'handmatig'), observedAt: '08:30:00' });
    const { manual, reconfirmBy } = functionOf(story, AANNAME).location;
    expect({ manual, reconfirmBy }).toEqual({ manual: true, reconfirmBy: instant('13:00:00') });
  });

  it('shows a function at another meldkamer as a guest there, and under the deviation that covers it', () => {
    const story = new Story();
    story.announced('MNL', [AANNAME], '08:00:00', '12:00:00');
    story.located(AANNAME, 'NHL');
    expect(functionOf(story, AANNAME).afwijking).toBe('2026-0001');
    expect(meldkamerOf(story, 'NHL').guests).toEqual([
      {
        id: AANNAME,
        discipline: 'ambulance',
        region: '09',
        task: 'aanname',
        scope: 'spoed',
        meldkamer: 'MNL',
        since: instant('09:00:00'),
      },
    ]);
  });

  it('shows head counts to those who may know them, a level to the others', () => {
    const story = new Story();
    story.staffed('MNL/ambulance', 3, 4);
    const common = {
      post: 'MNL/ambulance',
      discipline: 'ambulance',
      level: 'below',
      observedAt: instant('09:00:00'),
      confirmedAt: instant('09:00:00'),
      freshness: 'live',
      source: MNL,
      manual: false,
    };
    expect(meldkamerOf(story, 'MNL', 'meldkamer:MNL').staffing).toEqual([{ ...common, filled: 3, minimum: 4 }]);
    expect(meldkamerOf(story, 'MNL', 'meldkamer:NHL').staffing).toEqual([common]);
    expect(meldkamerOf(story, 'MNL', 'wall').staffing).toEqual([common]);
  });

  it('[R28] shows staffing that nobody confirms as unknown, never as enough and never as a number', () => {
    const story = new Story();
    story.at('09:00:00').staffed('MNL/ambulance', 5, 4);
    story.at('09:02:00').tick();
    const [staffing] = meldkamerOf(story, 'MNL').staffing;
    expect([staffing?.level, staffing?.filled, staffing?.lastKnown]).toEqual([
      'unknown',
      undefined,
      { level: 'filled', filled: 5, minimum: 4 },
    ]);
  });

  it('[R24] shows the state of a meldkamer whose source fell silent as Unreachable', () => {
    const story = new Story();
    story.at('09:00:00').reading({
      kind: 'state',
      subject: 'MNL',
      state: 'Partial',
      reason: 'telefonie gestoord',
      observedAt: story.now,
      source: MNL,
      meldkamer: 'MNL',
      sentAt: null,
    });
    const reported = { subject: 'MNL', reason: 'telefonie gestoord', source: MNL, observedAt: instant('09:00:00') };
    expect(meldkamerOf(story, 'MNL').states).toEqual([{ ...reported, state: 'Partial' }]);
    story.at('09:02:00').tick();
    expect(meldkamerOf(story, 'MNL').states).toEqual([
      { ...reported, state: 'Unreachable', lastKnown: { state: 'Partial' } },
    ]);
  });
});

describe('alarms over HTTP', () => {
  it('shows an alarm with its place, its deviation and who acknowledged it', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:05').acknowledge(story.alarms()[0]?.id as never, 1, 'gezien, LMS belt');
    const aboutDossier = {
      version: 1,
      meldkamer: 'MNL',
      raisedAt: instant('09:00:00'),
      activeAt: instant('09:00:00'),
      state: 'active-unacknowledged',
      occurrences: 1,
      place: 'Zeist',
      afwijking: '2026-0001',
    };
    expect(apiAlarms(story.overview())).toEqual([
      { ...aboutDossier, id: '2', condition: 'A4', priority: 1 },
      {
        id: '1',
        version: 2,
        condition: 'A1',
        priority: 1,
        meldkamer: 'MNL',
        function: AANNAME,
        raisedAt: instant('09:00:00'),
        activeAt: instant('09:00:00'),
        state: 'active-acknowledged',
        occurrences: 1,
        acknowledged: {
          at: instant('09:00:05'),
          role: 'lms',
          organisation: 'Landelijke Meldkamer Samenwerking',
          note: 'gezien, LMS belt',
        },
        place: 'Zeist',
        afwijking: '2026-0001',
      },
      { ...aboutDossier, id: '3', condition: 'A5', priority: 2 },
    ]);
  });

  it('[R144][R145] says why an alarm calls again: whose acknowledgement expired, since when, and how far it climbed', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:05').acknowledge(story.alarms()[0]?.id as never, 1, 'gezien, LMS belt');
    const first = () => apiAlarms(story.overview()).find(({ condition }) => condition === 'A1');
    expect(Object.keys(first() ?? {})).not.toEqual(expect.arrayContaining(['expired']));
    story.at('17:00:05').tick();
    const given = { at: instant('09:00:05'), role: 'lms', organisation: LMS.organisation, note: 'gezien, LMS belt' };
    expect(first()).toMatchObject({
      state: 'active-unacknowledged',
      activeAt: instant('09:00:00'),
      callsAgainSince: instant('17:00:05'),
      expired: given,
    });
    expect(first()).not.toHaveProperty('climbed');
    story.at('17:15:05').tick();
    expect(first()?.climbed).toMatchObject({ step: 2, parties: ['lms'], at: instant('17:15:05') });
    expect(first()?.climbed?.nextAt).toBe(instant('17:30:05'));
  });

  it('shows an alarm that went away by itself as not yet acknowledged', () => {
    const story = new Story();
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:00:05').located(AANNAME, 'MNL');
    const returned = { state: 'returned-unacknowledged', returnedAt: instant('09:00:05') };
    expect(
      apiAlarms(story.overview()).map(({ condition, state, returnedAt }) => ({ condition, state, returnedAt })),
    ).toEqual(['A1', 'A4', 'A5'].map((condition) => ({ condition, ...returned })));
  });

  it('keeps alarms in the list that another one stands for, and says which', () => {
    const story = new Story();
    for (const id of ['MNL', 'NHL', 'AMS'] as const) story.heartbeat(sourceOf(id));
    story.wait(2 * MINUTE).tick();
    const alarms = apiAlarms(story.overview());
    const shared = alarms.find((alarm) => alarm.feeds !== undefined);
    expect(shared?.feeds).toEqual([sourceOf('AMS'), sourceOf('MNL'), sourceOf('NHL')]);
    expect(
      alarms.filter(({ source }) => source !== undefined).map(({ state, suppressedBy }) => [state, suppressedBy]),
    ).toEqual(Array.from({ length: 3 }, () => ['suppressed', shared?.id]));
  });
});

describe('announced deviations over HTTP', () => {
  it('[R32] tell that they are to come, running, or past their expected end, and over only once they ended', () => {
    const story = new Story();
    story.at('09:00:00').announced('MNL', [AANNAME], '10:00:00', '11:00:00');
    const [announced] = story.afwijkingen();
    if (announced === undefined) throw new Error('nothing announced');
    const statuses = ['09:59:59', '10:00:00', '11:00:00'].map((at) => afwijkingStatus(announced, instant(at)));
    expect(statuses).toEqual(['announced', 'running', 'past-end']);
  });

  it('[R32] are over once they ended, were closed or withdrawn, also without an expected end', () => {
    const story = new Story().at('09:00:00');
    const statusOf = (number: string) => afwijkingStatus(story.afwijking(number), story.now);
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    expect(statusOf('2026-0001')).toBe('running');
    story.at('11:00:00').located(AANNAME, 'MNL');
    expect(statusOf('2026-0001')).toBe('over');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    expect(statusOf('2026-0001')).toBe('over');
    story.registered('MNL', [AANNAME], { start: instant('20:00:00') });
    expect(statusOf('2026-0002')).toBe('announced');
    story.step('2026-0002', { kind: 'withdraw', text: null, despiteOpen: true });
    expect(statusOf('2026-0002')).toBe('over');
  });

  it('keep their reason from the wall', () => {
    const story = new Story();
    story.announced('MNL', [AANNAME], '08:00:00', null);
    const whole = {
      number: '2026-0001',
      version: 1,
      origin: 'announced',
      stage: 'announced',
      status: 'running',
      reference: 'plan-1',
      source: MNL,
      meldkamer: 'MNL',
      kind: 'uitwijk',
      functions: [AANNAME],
      reason: 'gepland onderhoud',
      start: instant('08:00:00'),
      expectedEnd: null,
      consulted: [],
      decisions: [],
      decided: false,
      uncovered: [],
      startedAt: null,
      endedAt: null,
      returnedAt: null,
      closedAt: null,
      reportedAt: instant('09:00:00'),
      announcedAt: instant('09:00:00'),
    };
    const { reason, reference, consulted, decisions, decided, uncovered, ...reticent } = whole;
    expect(pictureOf(story).afwijkingen).toEqual([whole]);
    // Nor does a wall count versions: most of what makes one is not for it.
    expect(pictureOf(story, 'wall').afwijkingen).toEqual([{ ...reticent, version: 0 }]);
  });
});
