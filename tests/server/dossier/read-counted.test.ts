// Figures, calendar, takeover, pilots and notices over HTTP: as described, in the time that is asked for, and to whom they belong.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import type { Calendar, Figures, NoticesCount, OwnNotices, Pilots, Takeover } from '#shared/dossier/api-dossier.ts';
import { receptionDueAt } from '#shared/policy/reception-due.ts';
import { calendar, figures, takeover } from '../../../server/openapi/counted-schemas.ts';
import { noticesCount, ownNotices, pilots } from '../../../server/openapi/dossier-answer-schemas.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { actor, instant, LMS, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const PILOT = 'MNL/ambulance/14/aanname';
const IGJ = actor('inspector', 'IGJ');

/** 1: seen at eight. 2: a pilot, for December, with an application. 3: an uitwijk to a meldkamer, planned beside it. */
function told(): Story {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'Zeist');
  story.staffed('MNL/ambulance', 2, 3);
  story.registered('MNL', [PILOT], {
    kind: 'pilot',
    start: instant('2026-12-01T10:00:00.000Z'),
    expectedEnd: instant('2026-12-20T10:00:00.000Z'),
    to: place('Zeist'),
  });
  story.step('2026-0002', {
    kind: 'note-pilot',
    pilot: {
      application: 'Aanvraag 7',
      appliedAt: null,
      approvals: [],
      criteria: ['bereikbaar'],
      evaluationDueAt: null,
    },
  });
  story.registered('NHL', ['NHL/politie/aanname'], { start: instant('2026-12-05T10:00:00.000Z'), to: place('Zeist') });
  const ask = { kind: 'ask', to: 'rav-09' as never, text: 'Waarom Zeist?', dueAt: instant('20:00:00') } as const;
  story.step('2026-0001', ask, IGJ);
  return story.at('12:00:00');
}

async function ask<T>(side: ReadingSide, caller: Caller, path: string): Promise<T> {
  const { status, body } = await side.ask(caller, `/api/v1${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body as T;
}

describe('GET /api/v1/figures.csv', () => {
  it('[R157] gives every number of the figures as a row of its own, with its unit and what it is about', async () => {
    const side = await readingSide(told());
    const query = '?from=2026-10-31T23:00:00Z&to=2026-11-30T23:00:00Z';
    const { status, headers, text } = await side.ask('ministry', `/api/v1/figures.csv${query}`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="cijfers-2026-11-01-2026-11-30.csv"',
    ]);
    const counted = await ask<Figures>(side, 'ministry', `/figures${query}`);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe(
      'van (Nederlandse tijd);van (UTC);tot (Nederlandse tijd);tot (UTC);stand (Nederlandse tijd);stand (UTC);positie;cijfer;maand;meldkamer;meldkamer (code);categorie;categorie (code);nummer;maat;waarde;eenheid',
    );
    const { months, planbaar, reasons, dossiers, kinds, timeToDecision, undecided, recurrences, overdueEvaluations } =
      counted;
    const { states } = counted;
    expect(rows.length).toBe(
      // Of a month nine columns of the account, five of place and the minimum; of a month of planbare zorg eight; of a reason nine and its count; of a deviation nine.
      // Of the states of a meldkamer, and of those of its posts, ten.
      15 * months.length +
        8 * planbaar.length +
        10 * reasons.length +
        9 * dossiers.length +
        10 * states.length +
        [...kinds, ...timeToDecision, ...undecided, ...recurrences, ...overdueEvaluations].length +
        2,
    );
    const cells = rows.map((row) => row.split(';'));
    expect([...new Set(cells.map((row) => row.length))]).toEqual([17]);
    expect([...new Set(cells.map((row) => [1, 3, 5, 6].map((column) => row[column]).join(' ')))]).toEqual([
      `${counted.from} ${counted.to} ${counted.asOf} ${counted.position}`,
    ]);
    expect([...new Set(cells.map((row) => row[0]))]).toEqual(['2026-11-01 00:00:00']);
    const about = cells.map((row) => row.slice(7).join(';'));
    // Seen at Zeist from eight to twelve.
    expect(about).toContain('per maand;2026-11;Midden-Nederland;MNL;;;;ongedekt;14400;seconden');
    expect(about).toContain('reden;;;;onbekend;unknown;;ongedekt;14400;seconden');
    expect(about).toContain('soort;;;;overig;overig;;dossiers;1;aantal');
    expect(about).toContain('geopend;;;;;;;dossiers;3;aantal');
  });

  it('gives a time before it in rows of its own, to compare with', async () => {
    const side = await readingSide(told());
    const [november, october] = ['from=2026-10-31T23:00:00Z&to=2026-11-30T23:00:00Z', '2026-09-30T22:00:00Z'];
    const rowsOf = async (query: string): Promise<readonly string[]> => {
      const { text } = await side.ask('ministry', `/api/v1/figures.csv?${query}`);
      return text.trimEnd().split('\r\n').slice(1);
    };
    const both = await rowsOf(`${november}&beforeFrom=${october}`);
    const [of, before] = [await rowsOf(november), await rowsOf(`from=${october}&to=2026-10-31T23:00:00Z`)];
    expect([both.length, before.length > 200]).toEqual([of.length + before.length, true]);
    expect(both).toEqual([...of, ...before]);
    expect((await side.ask('lms', `/api/v1/figures.csv?${november}&beforeFrom=2026-11-30T23:00:00Z`)).status).toBe(400);
  });

  it('refuses what the figures refuse, and is not for the wall', async () => {
    const side = await readingSide(told());
    const reversed = 'from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z';
    expect((await side.ask('lms', `/api/v1/figures.csv?${reversed}`)).status).toBe(400);
    expect((await side.ask('lms', '/api/v1/figures.csv?page=1')).status).toBe(400);
    expect((await side.ask('wall', '/api/v1/figures.csv')).status).toBe(403);
  });
});

describe('what is counted and shown', () => {
  it.each([
    ['/figures', figures],
    ['/calendar', calendar],
    ['/takeover', takeover],
    ['/pilots', pilots],
    ['/notices', ownNotices],
    ['/notices/count', noticesCount],
  ] as const)('%s is what the interface describes', async (path, schema) => {
    const side = await readingSide(told());
    const body = await ask(side, 'inspector@IGJ', path);
    expect(schema.parse(body)).toEqual(body);
  });

  it('[I20] is not for the wall or a feed', async () => {
    const side = await readingSide(new Story());
    for (const path of ['/figures', '/calendar', '/takeover', '/pilots', '/notices', '/notices/count']) {
      for (const caller of ['wall', 'feed:MNL', 'nobody'] as const) {
        const { status } = await side.ask(caller as Caller, `/api/v1${path}`);
        expect([path, caller, status]).toEqual([path, caller, caller === 'nobody' ? 401 : 403]);
      }
    }
  });
});

describe('GET /api/v1/figures', () => {
  it('counts the last twelve months of the Dutch calendar when no time is asked for', async () => {
    const side = await readingSide(told());
    const counted = await ask<Figures>(side, 'smb', '/figures');
    expect([counted.from, counted.to, counted.months.length]).toEqual([
      '2025-11-30T23:00:00.000Z',
      instant('12:00:00'),
      12 * 10,
    ]);
    expect(counted.months.filter((row) => row.uncoveredMs + row.coveredMs + row.belowMinimumMs > 0)).toMatchObject([
      { month: '2026-11', meldkamer: 'MNL', coveredMs: 0, uncoveredMs: 4 * HOUR, belowMinimumMs: 4 * HOUR },
    ]);
    expect([counted.opened, counted.undecided]).toEqual([3, ['2026-0001']]);
  });

  it('counts only within the time that is asked for, and nothing of what is still to come', async () => {
    const side = await readingSide(told());
    const range = 'from=2026-11-21T11:00:00Z&to=2027-01-01T00:00:00Z';
    const { months, undecided } = await ask<Figures>(side, 'ministry', `/figures?${range}`);
    expect(months.reduce((sum, row) => sum + row.uncoveredMs + row.belowMinimumMs, 0)).toBe(2 * HOUR);
    expect(undecided).toEqual(['2026-0001', '2026-0002', '2026-0003']);
  });

  it.each([
    ['from=2026-12-01T00:00:00Z&to=2026-12-01T00:00:00Z', ['from']],
    ['from=2000-01-01T00:00:00Z&to=2026-01-01T00:00:00Z', ['from']],
    ['from=0001-01-01T00:00:00Z', ['from']],
    ['from=gisteren&to=morgen&year=2026', ['from', 'to', 'year']],
  ])('refuses %s', async (query, wrong) => {
    const side = await readingSide(new Story());
    const { status, body } = await side.ask('lms', `/api/v1/figures?${query}`);
    const paths = (body['problems'] as readonly { path: string }[]).map(({ path }) => path);
    expect([status, paths]).toEqual([400, wrong]);
  });
});

describe('GET /api/v1/calendar', () => {
  it('shows this month and the two after it when no time is asked for, with what coincides', async () => {
    const side = await readingSide(told());
    const shown = await ask<Calendar>(side, 'party', '/calendar');
    expect([shown.from, shown.to]).toEqual(['2026-10-31T23:00:00.000Z', '2027-01-31T23:00:00.000Z']);
    expect(shown.entries.map(({ number, end }) => [number, end])).toEqual([
      ['2026-0001', null],
      ['2026-0002', '2026-12-20T10:00:00.000Z'],
      ['2026-0003', null],
    ]);
    expect(shown.warnings.map(({ kind, numbers, from, to }) => [kind, numbers.join(' '), from, to])).toEqual([
      ['shared-fallback', '2026-0001 2026-0003', '2026-12-05T10:00:00.000Z', { place: 'Zeist' }],
      ['shared-fallback', '2026-0002 2026-0003', '2026-12-05T10:00:00.000Z', { place: 'Zeist' }],
    ]);
  });

  it('shows the months that are asked for', async () => {
    const side = await readingSide(told());
    const january = 'from=2027-01-01T00:00:00%2B01:00&to=2027-02-01T00:00:00%2B01:00';
    const { entries } = await ask<Calendar>(side, 'lms', `/calendar?${january}`);
    expect(entries.map(({ number }) => number)).toEqual(['2026-0001', '2026-0003']);
    expect((await side.ask('lms', '/api/v1/calendar?from=2026-01-01T00:00:00Z&to=2030-01-01T00:00:00Z')).status).toBe(
      400,
    );
  });
});

describe('GET /api/v1/notices/count', () => {
  it('is how many of the list wait, whatever its limit', async () => {
    const story = told();
    story.located('DHG/ambulance/15/aanname', 'RTD');
    for (let minute = 1; minute <= 31; minute += 1) story.wait(MINUTE).tick();
    const side = await readingSide(story);
    side.now = story.now;
    const counts: number[] = [];
    for (const caller of [
      'lms',
      'smb',
      'ministry',
      'inspector@IGJ',
      'party@rav-09',
      'meldkamer:RTD',
      'meldkamer:DHG',
    ] as const) {
      const list = await ask<OwnNotices>(side, caller, '/notices');
      const { position, waiting } = await ask<NoticesCount>(side, caller, '/notices/count');
      const open = [
        ...list.notices.filter(({ notice }) => notice.received === null),
        ...list.questions.filter(({ question }) => question.answer === null),
        ...list.receptions.filter(({ reception }) => reception === null),
        ...list.climbed,
      ];
      expect([caller, position, waiting]).toEqual([caller, list.position, open.length]);
      counts.push(waiting);
    }
    expect(counts.filter((one) => one > 0).length).toBeGreaterThan(3);
    expect(counts).toContain(0);
    expect((await side.ask('lms', '/api/v1/notices/count?limit=1')).status).toBe(400);
  });
});

describe('[R138] GET /api/v1/notices as the receiving side', () => {
  it('gives what goes to the meldkamer of the caller, or to where its party answers for such functions, unanswered first', async () => {
    const story = told();
    story.located('DHG/ambulance/15/aanname', 'RTD');
    story.located('DHG/politie/aanname', 'RTD');
    story.step('2026-0004', {
      kind: 'receive',
      ...{ outcome: 'accepted', carries: 'fully', functions: null, until: null, text: 'Gebeld' },
    });
    const side = await readingSide(story);
    const of = async (caller: Caller) => {
      const { receptions } = await ask<OwnNotices>(side, caller, '/notices');
      return receptions.map(({ afwijking, meldkamer, reception }) => [
        afwijking.number,
        meldkamer,
        reception?.outcome ?? null,
      ]);
    };
    const both = story.afwijkingen().map(({ number }) => number);
    expect(await of('meldkamer:RTD')).toEqual([['2026-0004', 'RTD', 'accepted']]);
    expect(await of('meldkamer:DHG')).toEqual([]);
    expect(await of('inspector')).toEqual([]);
    expect(both).toHaveLength(4);
    const [asked] = (await ask<OwnNotices>(side, 'meldkamer:RTD', '/notices')).receptions;
    expect(asked?.dueAt).toBe(receptionDueAt(story.picture.policy.dossier, story.afwijking('2026-0004')));
    const { text } = await side.ask('lms', '/api/v1/afwijkingen.csv');
    const [head = '', ...lines] = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    const column = head.split(';').indexOf('ontvangende meldkamer');
    const answers = lines.map((line) => /(accepted|partly|refused|received|unanswered|none-asked)/.exec(line)?.[0]);
    expect(column).toBeGreaterThan(0);
    expect([...answers].sort()).toEqual(['accepted', 'none-asked', 'none-asked', 'none-asked']);
  });
});

describe('[R145] GET /api/v1/notices of whom an alarm climbed to', () => {
  it('has each deviation once, at the first step that named the party, until somebody acknowledges', async () => {
    const story = new Story().at('08:00:00');
    for (const task of ['aanname', 'uitgifte']) story.located(`MNL/ambulance/09/${task}`, 'Zeist');
    const both = ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'];
    for (let minute = 1; minute <= 31; minute += 1) story.wait(MINUTE).tick();
    const later = await readingSide(story);
    const told = async (caller: Caller) => {
      later.now = instant('08:31:00');
      const answer = await ask<OwnNotices>(later, caller, '/notices');
      expect(ownNotices.parse(answer)).toEqual(answer);
      return answer.climbed.map(({ afwijking, step, alarms }) => [
        afwijking.number,
        step,
        alarms.map(({ function: id }) => id),
      ]);
    };
    // A step further LMS is told of it no second time, and whom the ladder has not come to of nothing.
    expect(story.alarms('A1').map((alarm) => alarm.climbed?.turn.step)).toEqual([2, 2]);
    expect(await told('lms')).toEqual([['2026-0001', 2, both]]);
    expect(await told('ministry')).toEqual([]);
    // Nor is whoever it came up for: nothing climbed to the first step.
    expect((await ask<OwnNotices>(later, 'party@rav-09', '/notices')).party).toBe('rav-09');
    expect(await told('party@rav-09')).toEqual([]);
    for (const { id, version } of story.alarms('A1')) story.acknowledge(id, version);
    const acknowledged = await readingSide(story);
    expect((await ask<OwnNotices>(acknowledged, 'lms', '/notices')).climbed).toEqual([]);
  });
});

describe('GET /api/v1/takeover and /pilots', () => {
  it('gives the relations of policy with its owner, and what leans on what now', async () => {
    const story = told();
    const side = await readingSide(story);
    side.now = instant('08:00:30');
    const { relations, policy, leaning } = await ask<Takeover>(side, 'meldkamer:MNL', '/takeover');
    expect(relations).toEqual(JSON.parse(JSON.stringify(story.picture.policy.dossier.takeovers)));
    expect(policy).toEqual({
      version: story.picture.policy.version,
      owner: story.picture.policy.owner,
      source: story.picture.policy.source,
    });
    expect(leaning).toEqual([
      { from: 'MNL', at: { place: 'Zeist' }, functions: [AANNAME], afwijking: '2026-0001', since: instant('08:00:00') },
    ]);
  });

  it('[R137] gives whom of the ten is leaned on, what stands in the way, and who does not stand on its own', async () => {
    const story = told();
    story.at('12:00:01').located('MNL/politie/aanname', 'AMS');
    story.stated('AMS', 'Down');
    const side = await readingSide(story);
    const { chains, independence, independentFrom } = await ask<Takeover>(side, 'party', '/takeover');
    const states = [{ subject: 'AMS', state: 'Down' }];
    expect(chains).toEqual([
      {
        meldkamer: 'AMS',
        leaners: [{ from: 'MNL', functions: ['MNL/politie/aanname'], dossiers: ['2026-0004'], notCarried: [] }],
        obstacles: { away: [], states, silent: false, below: [] },
        broken: true,
      },
    ]);
    expect(independence.filter(({ stands }) => stands !== 'not-connected')).toEqual([
      { meldkamer: 'MNL', stands: 'away' },
      { meldkamer: 'AMS', stands: 'gone' },
    ]);
    expect(independentFrom).toBe(7);
  });

  it('gives the pilots, also one that was called something else at first and one that is in the archive', async () => {
    const story = told();
    story.step('2026-0001', { kind: 'rectify', statement: { kind: 'pilot' }, reason: 'het is een proef' });
    story.step('2026-0002', { kind: 'withdraw', text: null, despiteOpen: true });
    const side = await readingSide(story);
    const found = await ask<Pilots>(side, 'smb', '/pilots');
    expect(found.pilots.map(({ afwijking, pilot }) => [afwijking.number, afwijking.stage, pilot.application])).toEqual([
      ['2026-0002', 'withdrawn', 'Aanvraag 7'],
      ['2026-0001', 'observed', null],
    ]);
    expect(found.pilots[1]?.afwijking.openPoints).toContain('decision');
  });

  it('takes no question: what is silently ignored would show more than was asked for', async () => {
    const side = await readingSide(new Story());
    const statuses = ['/takeover?x=1', '/pilots?meldkamer=MNL'].map(
      async (path) => (await side.ask('lms', `/api/v1${path}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([400, 400]);
  });
});

describe('GET /api/v1/notices', () => {
  it("gives a party's own notices, what was not confirmed first, and the questions to it", async () => {
    const story = told();
    story.step('2026-0001', { kind: 'confirm-receipt', about: 'start' }, actor('party', 'rav-09'));
    const side = await readingSide(story);
    const own = await ask<OwnNotices>(side, 'party@RAVU', '/notices');
    const received = own.notices.map(({ afwijking, notice }) => [
      afwijking.number,
      notice.party,
      notice.received !== null,
    ]);
    expect([own.party, received]).toEqual([
      'rav-09',
      [
        ['2026-0002', 'rav-09', false],
        ['2026-0001', 'rav-09', true],
      ],
    ]);
    expect(own.questions.map(({ afwijking, question }) => [afwijking.number, question.text, question.answer])).toEqual([
      ['2026-0001', 'Waarom Zeist?', null],
    ]);
  });

  it('[R60] says of a decision in its name what it is and who recorded it, and what was answered', async () => {
    const story = told();
    const about = { ...DECISION, document: null, log: '2026-1121-01' };
    story.step('2026-0001', { ...about, outcome: 'refused' });
    const asked = await ask<OwnNotices>(await readingSide(story), 'smb', '/notices');
    const said = ({ notices }: OwnNotices) =>
      notices.map(({ afwijking, notice, decisions }) => [
        `${afwijking.number} ${notice.about}`,
        decisions?.map(({ id, outcome, told: how, by, answer }) => [id, outcome, how, by.organisation, answer]),
      ]);
    const decision = ['2026-0001-b1', 'refused', 'recorded', LMS.organisation];
    expect(said(asked)).toContainEqual(['2026-0001 claim', [[...decision, null]]]);
    expect(said(asked)).toContainEqual(['2026-0001 start', undefined]);
    // Of what it is about and what there is to show for it, not only that it is: the deviation may be about more.
    const [whole] = asked.notices.flatMap(({ decisions }) => decisions ?? []);
    const { document, log, mandate, decidedAt, conditions } = story.afwijking('2026-0001').dossier?.decisions[0] ?? {};
    expect(whole).toMatchObject({ document, log, mandate, decidedAt, conditions });
    expect([whole?.log, whole?.about.functions, whole?.about.to]).toEqual(['2026-1121-01', [AANNAME], place('Zeist')]);
    expect(ownNotices.parse(asked)).toEqual(asked);
    story.step('2026-0001', { kind: 'deny-claim', decision: '2026-0001-b1', text: null }, SMB);
    const answered = await ask<OwnNotices>(await readingSide(story), 'smb', '/notices');
    expect(said(answered)).toContainEqual(['2026-0001 claim', [[...decision, 'denied']]]);
  });

  it('[R60] says of what a feed stated twice only what stands', async () => {
    const story = new Story().at('08:00:00');
    const named = { decider: 'smb', mandate: 'besluit SMB' };
    story.announced('NHL', ['NHL/politie/uitgifte'], '2026-11-22T09:00:00.000Z', null, 'kenmerk-7', named);
    story.announced('NHL', ['NHL/politie/uitgifte'], '2026-11-22T10:00:00.000Z', null, 'kenmerk-7', {
      ...named,
      mandate: 'ander besluit',
    });
    const { notices } = await ask<OwnNotices>(await readingSide(story), 'smb', '/notices');
    const ids = notices.flatMap(({ decisions = [] }) => decisions.map(({ id, told: how }) => [id, how]));
    expect(ids).toEqual([['2026-0001-b2', 'announced']]);
  });

  it('gives nobody the notices of another, and nothing to an organisation that is no party', async () => {
    const side = await readingSide(told());
    const smb = await ask<OwnNotices>(side, 'smb', '/notices');
    expect(new Set(smb.notices.map(({ notice }) => notice.party))).toEqual(new Set(['smb']));
    expect([smb.notices.length, smb.questions]).toEqual([3, []]);
    expect(await ask<OwnNotices>(side, 'party', '/notices')).toMatchObject({ party: null, notices: [], questions: [] });
    expect((await side.ask('admin', '/api/v1/notices')).status).toBe(403);
    // A meldkamer is no party: it is told only what comes to it.
    expect(await ask<OwnNotices>(side, 'meldkamer:MNL', '/notices')).toMatchObject({ party: null, notices: [] });
  });

  it('gives at most as many as are asked for', async () => {
    const side = await readingSide(told());
    expect((await ask<OwnNotices>(side, 'lms', '/notices?limit=2')).notices).toHaveLength(2);
  });
});
