// An exercise beside the real picture, over HTTP on a whole server: what is played moves there, and nothing of it is ever real.

import { afterEach, describe, expect, test } from 'vitest';
import { HOUR, type Instant, after as later, MINUTE } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import { event, locationEvent, type SentEvent } from '../support/events.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { until } from '../support/patience.ts';
import { registration } from '../support/registration.ts';
import { ScreenClient } from '../support/screen-client.ts';
import { instant, sourceOf } from '../support/story.ts';

const servers: { stop: () => unknown }[] = [];
afterEach(async () => {
  for (const one of servers.splice(0).reverse()) await one.stop();
});

/** A whole server whose clock goes only when it is told to. */
class Stage {
  now: Instant = instant('09:00:00');
  server!: LiveServer;

  static async open(): Promise<Stage> {
    const stage = new Stage();
    stage.server = await startLiveServer({ distDirectory: '/nonexistent', clock: { now: () => stage.now } });
    servers.push(stage.server);
    return stage;
  }

  async ask(role: Role | null, path: string, init: RequestInit = {}, meldkamer?: MeldkamerId) {
    const headers = new Headers(init.headers);
    if (role !== null) headers.set('Authorization', `Bearer ${await this.server.key(role, meldkamer)}`);
    const response = await fetch(`${this.server.url}${path}`, { ...init, headers });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as an outsider would
    const body: any = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, text, body };
  }

  act(path: string, body: unknown, role: Role | null = 'lms') {
    return this.ask(role, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
  }

  begin(asked: Readonly<Record<string, unknown>> = {}, role: Role | null = 'lms') {
    const usual = { title: 'Uitval Driebergen', meldkamers: ['MNL'], until: later(this.now, 2 * HOUR) };
    return this.act('/api/v1/exercises', { ...usual, ...asked }, role);
  }

  send(events: object, path = '/api/v1/events', meldkamer: MeldkamerId = 'MNL') {
    const type = Array.isArray(events) ? 'cloudevents-batch+json' : 'cloudevents+json';
    const init = {
      method: 'POST',
      headers: { 'Content-Type': `application/${type}` },
      body: JSON.stringify(events),
    } as const;
    return this.ask('feed', path, init, meldkamer);
  }

  /** Says once where a function is. `exercise`: left out of what is real. */
  located(
    place: Readonly<Record<string, unknown>>,
    options: { exercise?: unknown; id?: string; post?: string } = {},
  ): object {
    const { exercise, post = 'MNL/politie', ...rest } = options;
    const said: SentEvent = locationEvent(post, 'aanname', place, { observedAt: this.now, ...rest });
    return exercise === undefined ? said : { ...said, exercise };
  }

  async position(): Promise<number> {
    return (await this.ask('lms', '/api/v1/picture')).body.position;
  }

  async alarms(world: '' | '/oefening' = ''): Promise<readonly string[]> {
    const { body } = await this.ask('lms', `${world}/api/v1/alarms`);
    return body.alarms.map((alarm: { condition: string }) => alarm.condition).sort();
  }
}

const FILES_AND_LISTS = [
  ...['register.csv', 'afwijkingen.csv', 'figures.csv', 'alarms/quality.csv'],
  ...['register', 'afwijkingen', 'figures', 'alarms', 'alarms/quality', 'calendar', 'notices', 'takeover', 'feeds'],
];

const ZEIST = { place: 'Zeist' };

describe('[R153] an exercise has a journal of its own', () => {
  test('what is played gives alarms, a dossier and a ladder there, and none in the real picture', async () => {
    const stage = await Stage.open();
    await stage.send(stage.located({ meldkamer: 'MNL' }));
    const begun = await stage.begin();
    expect([begun.status, begun.body.last]).toEqual([
      201,
      {
        number: 1,
        title: 'Uitval Driebergen',
        meldkamers: ['MNL'],
        until: instant('11:00:00'),
        by: { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking', at: instant('09:00:00') },
        ended: null,
      },
    ]);
    const played = await stage.send(stage.located(ZEIST, { exercise: '1' }));
    expect([played.status, played.body.results[0].status]).toEqual([200, 'accepted']);
    stage.now = later(stage.now, 10 * MINUTE);
    await until(async () => (await stage.alarms('/oefening')).includes('A4'), 'A4 in the exercise');
    const { body: dossiers, headers } = await stage.ask('lms', '/oefening/api/v1/afwijkingen');
    expect(headers.get('x-meldkamerbeeld-oefening')).toBe('1');
    expect(dossiers.afwijkingen.map((one: { number: string }) => one.number)).toEqual(['2026-0001']);
    const { body: detail } = await stage.ask('lms', '/oefening/api/v1/afwijkingen/2026-0001');
    expect(detail.dossier.ladder.turns.length).toBeGreaterThan(0);
    expect((await stage.alarms()).filter((condition) => condition !== 'A8')).not.toContain('A4');
    expect((await stage.ask('lms', '/api/v1/afwijkingen')).body.afwijkingen).toEqual([]);
    const { body: journal } = await stage.ask('lms', '/api/v1/journal?limit=1000');
    const kinds = journal.entries.flatMap((entry: { facts: { kind: string }[] }) =>
      entry.facts.map(({ kind }) => kind),
    );
    expect(kinds.filter((kind: string) => kind.startsWith('exercise-'))).toEqual(['exercise-begun']);
    expect(kinds).not.toContain('afwijking-opened');
  });

  test('files say in their name and in each row that they are of an exercise', async () => {
    const stage = await Stage.open();
    await stage.begin();
    for (const path of ['register.csv', 'afwijkingen.csv', 'figures.csv']) {
      const played = await stage.ask('lms', `/oefening/api/v1/${path}`);
      const real = await stage.ask('lms', `/api/v1/${path}`);
      const name = /filename="(.*)"/.exec(real.headers.get('content-disposition') ?? '')?.[1];
      expect([played.status, played.headers.get('content-disposition')]).toEqual([
        200,
        `attachment; filename="oefening-1-${name}"`,
      ]);
      expect(real.headers.get('x-meldkamerbeeld-oefening')).toBe(null);
      const rows = played.text
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split('\r\n');
      expect([rows[0]?.split(';')[0], real.text.includes('niet echt')]).toEqual(['niet echt', false]);
      expect(rows.slice(1).filter((row: string) => !row.startsWith('OEFENING 1;'))).toEqual([]);
    }
  });

  test('figures, register and lists are byte for byte those of a server without any', async () => {
    const [one, other] = [await Stage.open(), await Stage.open()];
    for (const stage of [one, other]) await stage.send(stage.located({ meldkamer: 'MNL' }, { id: 'a' }));
    await one.begin();
    // Another entry that is in no sum, so that both are at the same position.
    expect((await other.act('/api/v1/handovers', { version: 0, position: await other.position() })).status).toBe(201);
    await one.send(one.located(ZEIST, { exercise: 1, post: 'MNL/brandweer/14' }));
    for (const stage of [one, other]) {
      await stage.send(stage.located(ZEIST, { id: 'b' }));
      // So short that nobody is silent by it, whenever the watch next looks.
      stage.now = instant('09:00:02');
    }
    await one.send(one.located({ meldkamer: 'MNL' }, { exercise: 1, post: 'MNL/brandweer/14' }));
    for (const stage of [one, other]) {
      await until(async () => (await stage.alarms()).includes('A4'), 'A4');
      await stage.send(stage.located({ meldkamer: 'MNL' }, { id: 'c' }));
    }
    for (const path of FILES_AND_LISTS) {
      const answers = await Promise.all([one, other].map((stage) => stage.ask('lms', `/api/v1/${path}`)));
      const [played, plain] = answers.map(({ text }) => text.replace(/^\{"epoch":"[^"]+"/, ''));
      expect([path, answers[0]?.status, played]).toEqual([path, 200, plain]);
    }
  });

  test('a screen of it gets its own entries, and one of the real picture none of them', async () => {
    const stage = await Stage.open();
    const key = await stage.server.key('lms');
    const nobody = new ScreenClient(`${stage.server.url}/oefening`, { key });
    servers.push({ stop: () => nobody.close() });
    expect(await nobody.connected()).toBe('nobody-there');
    await stage.begin();
    const [played, real] = ['/oefening', '/'].map((name) => new ScreenClient(`${stage.server.url}${name}`, { key }));
    if (played === undefined || real === undefined) throw new Error('Two screens');
    for (const screen of [played, real]) {
      servers.push({ stop: () => screen.close() });
      expect(await screen.connected()).toBe(null);
      await screen.hello({});
      expect(screen.picture?.exercise).toMatchObject({ number: 1, ended: null });
    }
    const before = real.picture?.at;
    await stage.send(stage.located(ZEIST, { exercise: 1 }));
    await until(() => played.picture?.meldkamers.MNL !== undefined, 'the entry in the exercise');
    expect([real.picture?.at, real.picture?.meldkamers]).toEqual([before, {}]);
    expect(played.cursor.epoch).not.toBe(real.cursor.epoch);
  });

  test('it ends by itself when its time is over, and can be read then, and nothing else', async () => {
    const stage = await Stage.open();
    await stage.begin();
    await stage.send(stage.located(ZEIST, { exercise: 1 }));
    // Said again, so that it was there for a while whether or not the watch of the exercise still sees the time that passes now.
    stage.now = instant('09:00:05');
    await stage.send(stage.located(ZEIST, { exercise: 1 }));
    stage.now = instant('11:00:00');
    // Also before that is noted.
    expect((await stage.send(stage.located({ meldkamer: 'MNL' }, { exercise: 1 }))).body.code).toBe('not-in-exercise');
    expect((await stage.act('/oefening/api/v1/handovers', {})).body.code).toBe('exercise-over');
    const last = async () => (await stage.ask('wall', '/api/v1/exercises')).body.last;
    await until(async () => (await last()).ended !== null, 'its end');
    expect((await last()).ended).toEqual({ at: instant('11:00:00'), by: null });
    const register = await stage.ask('inspector', '/oefening/api/v1/register');
    expect(register.status).toBe(200);
    expect(register.text).toContain('Zeist');
    const late = await stage.act('/oefening/api/v1/handovers', {});
    expect([late.status, late.body.code]).toEqual([409, 'exercise-over']);
    expect((await stage.act('/oefening/api/v1/handovers', {}, null)).status).toBe(401);
    const marked = await stage.send(stage.located(ZEIST, { exercise: 1 }));
    expect([marked.status, marked.body.code]).toEqual([409, 'not-in-exercise']);
    expect((await stage.begin({ title: 'Daarna' })).body.last).toMatchObject({ number: 2, title: 'Daarna' });
    expect((await stage.ask('lms', '/oefening/api/v1/register')).text).not.toContain('Zeist');
  });

  test('one at a time; LMS ends it, once; a time that is over or too long and a title with private text are refused', async () => {
    const stage = await Stage.open();
    expect((await stage.ask('lms', '/oefening/api/v1/picture')).status).toBe(404);
    expect((await stage.act('/api/v1/exercises/1/endings', {})).body.code).toBe('exercise-over');
    for (const [asked, path] of [
      [{ until: stage.now }, 'until'],
      [{ until: later(stage.now, 12 * HOUR + 1) }, 'until'],
      [{ title: 'Bel Jan op 06-12345678' }, 'title'],
      [{ title: '' }, 'title'],
      [{ meldkamers: [] }, 'meldkamers'],
      [{ meldkamers: ['MNL', 'MNL'] }, 'meldkamers'],
    ] as const) {
      const { status, body } = await stage.begin(asked);
      expect([asked, status, body.problems]).toEqual([asked, 400, [expect.objectContaining({ path })]]);
    }
    expect((await stage.begin({ until: later(stage.now, 12 * HOUR), meldkamers: null })).status).toBe(201);
    const second = await stage.begin();
    expect([second.status, second.body.code, second.body.number]).toEqual([409, 'exercise-running', 1]);
    expect((await stage.act('/api/v1/exercises/2/endings', {})).body.code).toBe('exercise-over');
    const ended = await stage.act('/api/v1/exercises/1/endings', {});
    expect([ended.status, ended.body.last.ended.by.role]).toEqual([201, 'lms']);
    expect((await stage.act('/api/v1/exercises/1/endings', {})).status).toBe(409);
    // Its own journal tells the same.
    const { body } = await stage.ask('lms', '/oefening/api/v1/journal?limit=1000');
    const facts = body.entries.flatMap((entry: { facts: object[] }) => entry.facts);
    expect(facts.filter(({ kind }: { kind: string }) => kind.startsWith('exercise-'))).toEqual([
      expect.objectContaining({ kind: 'exercise-begun', number: 1, meldkamers: null }),
      expect.objectContaining({ kind: 'exercise-ended', number: 1, by: expect.objectContaining({ role: 'lms' }) }),
    ]);
  });

  test('what is recorded in it is about its meldkamers, whatever door it comes through; a place may be any', async () => {
    const stage = await Stage.open();
    await stage.begin();
    await stage.send(stage.located({ meldkamer: 'AMS' }, { exercise: 1 }));
    const position = async () => (await stage.ask('lms', '/oefening/api/v1/picture')).body.position;
    const times = { start: later(stage.now, -MINUTE), expectedEnd: later(stage.now, HOUR) };
    const write = (path: string, body: object) => stage.act(`/oefening/api/v1/${path}`, body);
    const to = { meldkamer: 'AMS' };
    const uitwijk = { kind: 'uitwijk', to, ...times };
    const own = await write('afwijkingen', registration({ ...uitwijk, functions: ['MNL/brandweer/14'] }));
    expect(own.status).toBe(201);
    const dossier = 'afwijkingen/2026-0001';
    const parts = ['MNL', 'AMS'].map((meldkamer) => ({ meldkamer, from: times.start, status: 'disturbed' }));
    const opening = { title: 'Uitval', national: false, parts, reason: 'Beproefd' };
    const before = await position();
    for (const [path, field, body] of [
      ['afwijkingen', 'meldkamer', registration({ ...uitwijk, meldkamer: 'AMS', functions: ['AMS/politie'] })],
      [
        `${dossier}/decisions`,
        'about.functions',
        { version: 1, outcome: 'allowed', about: { functions: ['AMS/politie'] } },
      ],
      [`${dossier}/splittings`, 'functions', { version: 1, functions: ['AMS/politie'], reason: 'Beproefd' }],
      [
        `${dossier}/rectifications`,
        'statement.functions',
        { version: 1, statement: { functions: ['AMS/politie'] }, reason: 'Beproefd' },
      ],
      ['gebeurtenissen', 'parts', opening],
      [
        'register/establishments',
        'function',
        {
          function: 'AMS/politie/aanname',
          source: sourceOf('AMS'),
          from: times.start,
          until: stage.now,
          reason: 'Beproefd',
        },
      ],
    ] as const) {
      const { status, body: problem } = await write(path, body);
      expect([path, status, problem.code, problem.meldkamers], JSON.stringify(problem)).toEqual([
        path,
        400,
        'not-in-exercise',
        ['AMS'],
      ]);
      expect([path, problem.problems[0].path]).toEqual([path, field]);
      expect(problem.detail).toBe(
        'AMS is not in exercise 1, which is of MNL: leave it out, or have LMS begin one that names it.',
      );
    }
    expect(await position()).toBe(before);
    expect((await write('gebeurtenissen', { ...opening, parts: parts.slice(0, 1) })).status).toBe(201);
  });

  test('events that are played are counted apart, and what their journal takes is in no measure of the real one', async () => {
    const stage = await Stage.open();
    const counted = async (names: RegExp) => {
      const { text } = await stage.ask('lms', '/metrics');
      return text.split('\n').filter((line) => names.test(line));
    };
    await stage.begin();
    await stage.send(stage.located({ meldkamer: 'MNL' }));
    const appended = await counted(/^meldkamerbeeld_append_entries_sum/);
    await stage.send(stage.located(ZEIST, { exercise: 1 }));
    await stage.send(stage.located({ meldkamer: 'MNL' }, { exercise: 1 }), '/oefening/api/v1/events');
    expect(await counted(/^meldkamerbeeld_(?:exercise_)?events_total/)).toEqual([
      'meldkamerbeeld_events_total{result="accepted"} 1',
      'meldkamerbeeld_exercise_events_total{result="accepted"} 2',
    ]);
    expect([appended.length, await counted(/^meldkamerbeeld_append_entries_sum/)]).toEqual([1, appended]);
  });

  test('only LMS begins one; whoever reads the real picture reads it with what may be seen there; nobody else', async () => {
    const stage = await Stage.open();
    for (const role of ROLES.filter((one) => one !== 'lms' && one !== 'feed' && one !== 'meldkamer')) {
      expect([role, (await stage.begin({}, role)).status]).toEqual([role, 403]);
    }
    expect((await stage.begin({}, null)).status).toBe(401);
    await stage.begin();
    expect((await stage.ask(null, '/oefening/api/v1/picture')).status).toBe(401);
    expect((await stage.ask('wall', '/oefening/api/v1/picture')).status).toBe(200);
    expect((await stage.ask('wall', '/oefening/api/v1/register')).status).toBe(403);
    expect((await stage.ask('party', '/oefening/api/v1/journal')).status).toBe(403);
    expect((await stage.ask('lms', '/oefening/api/v1/exercises')).status).toBe(404);
    expect((await stage.ask('lms', '/oefening/api/v1/picture', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('[R154] an event goes into an exercise only when it says so itself', () => {
  test('without the mark it is real; marked wrongly it is refused, recorded nowhere, and confirms nothing', async () => {
    const stage = await Stage.open();
    const said = stage.located({ meldkamer: 'MNL' });
    await stage.send(said);
    const heard = async () => (await stage.ask('lms', '/api/v1/feeds')).body.feeds[0].heardAt;
    const heardAt = await heard();
    // So short that the watch, whenever it next looks, takes it for no time in which we were deaf, which it would record.
    stage.now = instant('09:00:05');
    const wrongly = async (exercise: unknown, options: object = {}) => {
      const { status, body } = await stage.send({ ...stage.located(ZEIST, options), exercise });
      expect([exercise, status, body.code]).toEqual([exercise, 409, 'not-in-exercise']);
      return body.problems[0].problem;
    };
    const quiet = await stage.position();
    expect(await wrongly('1')).toMatch(/none is running/);
    expect(await stage.position()).toBe(quiet);
    await stage.begin({ meldkamers: ['AMS'] });
    const begun = await stage.position();
    expect(await wrongly('1')).toMatch(/^MNL is not in exercise 1, which is of AMS/);
    expect(await wrongly('2')).toMatch(/must be 1, .* not 2/);
    for (const odd of ['', 'ja', 0, 1.5, true, {}]) await wrongly(odd);
    // Not even one that is refused for something else doubts what was said before.
    const large = { ...stage.located(ZEIST), exercise: '7', filler: 'x'.repeat(140_000) };
    expect((await stage.send(large)).status).toBe(413);
    expect([await stage.position(), await heard()]).toEqual([begun, heardAt]);
    const { body: feeds } = await stage.ask('lms', '/api/v1/feeds');
    expect(feeds.quarantine.length).toBe(9);
    // No other opinion of what it had said before either.
    const { body: picture } = await stage.ask('lms', '/api/v1/picture');
    expect(JSON.stringify(picture)).not.toContain('"refused"');
    await stage.send(stage.located(ZEIST, { exercise: null }));
    expect(await stage.position()).toBeGreaterThan(begun);
  });

  test('what speaks of an exercise anywhere else is never real, doubts nothing, and is told where it says so', async () => {
    const stage = await Stage.open();
    await stage.begin();
    await stage.send(stage.located({ meldkamer: 'MNL' }));
    const before = await stage.position();
    const said = stage.located(ZEIST);
    const sent = async (text: string, headers: Record<string, string> = {}, query = '') => {
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/cloudevents+json', ...headers },
        body: text,
      };
      const { status, body } = await stage.ask('feed', `/api/v1/events${query}`, init, 'MNL');
      return [status, body.code, body.problems[0].path];
    };
    const text = JSON.stringify(said);
    const withText = (more: string) => `${text.slice(0, -1)},${more}}`;
    expect(await sent(withText('"Exercise":1'))).toEqual([400, 'invalid-input', 'Exercise']);
    expect(await sent(withText('"EXERCISE":"1"'))).toEqual([400, 'invalid-input', 'EXERCISE']);
    expect(await stage.position()).toBe(before);
    expect(await sent(withText('"traceParent":"x"'))).toEqual([400, 'invalid-input', 'traceParent']);
    const astray = (path: string) => [409, 'not-in-exercise', path];
    const noted = await stage.position();
    expect(await sent(withText('"oefening":1'))).toEqual(astray('oefening'));
    expect(await sent(withText('"exercisenumber":"1"'))).toEqual(astray('exercisenumber'));
    expect(await sent(text.replace('"data":{', '"data":{"exercise":1,'))).toEqual(astray('data.exercise'));
    expect(await sent(withText('"exercise":"1","exercise":null'))).toEqual(astray('exercise'));
    expect(await sent(withText('"exercis\\u0065":"1","exercise":null'))).toEqual(astray('exercise'));
    expect(await sent(text, { 'ce-exercise': '1' })).toEqual(astray('ce-exercise'));
    expect(await sent(text, { 'X-Meldkamerbeeld-Oefening': '1' })).toEqual(astray('x-meldkamerbeeld-oefening'));
    expect(await sent(text, {}, '?exercise=1')).toEqual(astray(''));
    const deep = stage.located({ ...ZEIST, exercise: 1 });
    expect(await sent(JSON.stringify(deep))).toEqual(astray('data.location.exercise'));
    const listed = text.replace('"data":{', '"data":{"forecast":[{},{"isOefening":true}],');
    expect(await sent(listed)).toEqual(astray('data.forecast[1].isOefening'));
    const { data, ...attributes } = said as Record<string, unknown>;
    const headers = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)]);
    const binary = { ...Object.fromEntries(headers), 'Content-Type': 'application/json' };
    expect(await sent(JSON.stringify(data), { ...binary, 'ce-oefening': '1' })).toEqual(astray('ce-oefening'));
    expect(await sent(JSON.stringify(data), { ...binary, 'ce-x-exercise': '1' })).toEqual(astray('ce-x-exercise'));
    expect(await stage.position()).toBe(noted);
    const { body: batch } = await stage.send([
      stage.located(ZEIST, { id: 'real', post: 'MNL/brandweer/14' }),
      { ...stage.located(ZEIST, { id: 'played' }), oefening: 1 },
    ]);
    expect(batch.results.map(({ status }: { status: string }) => status)).toEqual(['accepted', 'rejected']);
    // Nothing of it, and nothing that says nothing of one, is taken for it.
    expect((await stage.send({ ...said, oefening: null })).status).toBe(200);
    expect(await stage.position()).toBeGreaterThan(before);
  });

  test('what cannot be read and speaks of an exercise makes nothing doubtful that is real', async () => {
    const stage = await Stage.open();
    await stage.begin();
    await stage.send(stage.located({ meldkamer: 'MNL' }));
    const before = await stage.position();
    const unread = async (body: string, headers: Record<string, string> = {}, query = '') => {
      const type = { 'Content-Type': 'application/cloudevents+json' };
      const init = { method: 'POST', headers: { ...type, ...headers }, body };
      return (await stage.ask('feed', `/api/v1/events${query}`, init, 'MNL')).status;
    };
    const binary = { 'Content-Type': 'application/json', 'ce-specversion': '1.0', 'ce-id': 'x' };
    for (const [body, headers, query] of [
      ['{"task":"aanname",', { ...binary, 'ce-exercise': '1' }],
      ['{"task":', { 'X-Oefening': '1' }],
      ['{"task":', {}, '?oefening'],
      ['{"specversion":"1.0","exercise":"1","id":"x",'],
      ['{"specversion":"1.0","exercis\\u0065'],
      ['[{"id":"x"},{"id":"y",\n "isOefening" :', { 'Content-Type': 'application/cloudevents-batch+json' }],
      ["{exercise:'1'}"],
    ] as const) {
      expect([body, await unread(body, headers, query)]).toEqual([body, 400]);
    }
    expect([await stage.position(), await stage.alarms()]).toEqual([before, []]);
    expect((await stage.ask('lms', '/api/v1/feeds')).body.quarantine.length).toBe(7);
    // A word says of nothing that it belongs to one.
    expect(await unread('{"reason":"Verplaatst na de oefening in Zeist",')).toBe(400);
    expect(await stage.alarms()).toEqual(['A17']);
  });

  test('a batch is sorted event by event; what is refused in it says why', async () => {
    const stage = await Stage.open();
    await stage.begin();
    const { status, body } = await stage.send([
      stage.located(ZEIST, { id: 'real' }),
      stage.located(ZEIST, { id: 'played', exercise: '1', post: 'MNL/brandweer/14' }),
      stage.located(ZEIST, { id: 'other', exercise: '7' }),
    ]);
    const told = body.results.map(({ id, status: what, code }: Record<string, unknown>) => [id, what, code]);
    expect([status, told]).toEqual([
      200,
      [
        ['real', 'accepted', undefined],
        ['played', 'accepted', undefined],
        ['other', 'rejected', 'not-in-exercise'],
      ],
    ]);
    const away = async (world: string) => {
      const { text } = await stage.ask('lms', `${world}/api/v1/register.csv`);
      return ['MNL/politie', 'MNL/brandweer/14'].filter((post) =>
        new RegExp(`^(?:OEFENING 1;)?${post}/aanname@.*Zeist`, 'm').test(text),
      );
    };
    expect([await away(''), await away('/oefening')]).toEqual([['MNL/politie'], ['MNL/brandweer/14']]);
  });

  test('in binary mode the mark is a header; at the door of the exercise it is required', async () => {
    const stage = await Stage.open();
    await stage.begin();
    const { data, ...attributes } = event('heartbeat', 'MNL', {});
    const headers = Object.entries({ ...attributes, exercise: '1' }).map(([name, value]) => [
      `ce-${name}`,
      String(value),
    ]);
    const binary = await stage.ask(
      'feed',
      '/api/v1/events',
      {
        method: 'POST',
        headers: { ...Object.fromEntries(headers), 'Content-Type': 'application/json' },
        body: JSON.stringify(data),
      },
      'MNL',
    );
    expect([binary.status, binary.body.results[0].status]).toEqual([200, 'accepted']);
    expect((await stage.ask('lms', '/api/v1/feeds')).body.feeds).toEqual([]);
    expect((await stage.ask('lms', '/oefening/api/v1/feeds')).body.feeds.length).toBe(1);
    const unmarked = await stage.send(stage.located(ZEIST), '/oefening/api/v1/events');
    expect([unmarked.status, unmarked.body.code]).toEqual([409, 'not-in-exercise']);
    expect((await stage.send(stage.located(ZEIST, { exercise: 1 }), '/oefening/api/v1/events')).status).toBe(200);
  });
});
