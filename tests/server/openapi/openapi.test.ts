// The description of the interface: whole, free of dangling references, and true to what the routes answer and take.

import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { SOURCE_FORM } from '#shared/reference/source.ts';
import { STEP_KINDS, STEPS } from '#shared/rules/steps.ts';
import { REJECTIONS } from '../../../server/intake/event-result.ts';
import { EVENTS } from '../../../server/intake/event-schemas.ts';
import { readEvent } from '../../../server/intake/read-event.ts';
import { alarm, picture } from '../../../server/openapi/answer-schemas.ts';
import { changesSince } from '../../../server/openapi/changes-schemas.ts';
import { event, eventResult } from '../../../server/openapi/event-schemas.ts';
import { entry, feeds, history, registerLine, trend } from '../../../server/openapi/history-schemas.ts';
import { NO_CONTACT, openApiDocument } from '../../../server/openapi/openapi.ts';
import { alarmQuality } from '../../../server/openapi/quality-routes.ts';
import { replayMarks, replayPicture } from '../../../server/openapi/replay-schemas.ts';
import { readingSide } from '../../support/reading-side.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

type Operation = {
  readonly operationId: string;
  readonly security?: unknown;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: unknown }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
};
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = openApiDocument();
const paths = document.paths as unknown as Paths;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the description of the interface', () => {
  it('[I25] names its version, who answers for it, and where it is', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), contact: NO_CONTACT });
    expect(document.servers).toEqual([{ url: '/api/v1' }]);
  });

  it('is open to anyone and to any page', async () => {
    const side = await readingSide(new Story());
    const { status, headers, body } = await side.ask(null, '/api/v1/openapi.json');
    expect([status, headers.get('Access-Control-Allow-Origin'), headers.get('API-Version')]).toEqual([
      200,
      '*',
      '1.1.0',
    ]);
    expect(body).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('names every code with which an event is rejected', () => {
    expect(eventResult.shape.code.unwrap().options).toEqual([...REJECTIONS]);
  });

  it('has every route, each with a name of its own', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'post /events',
      'get /picture',
      'get /alarms',
      'get /alarms/quality',
      'get /alarms/quality.csv',
      'post /policy/what-if',
      'get /policy/what-if',
      'delete /policy/what-if',
      'post /alarms/{id}/acknowledgements',
      'post /alarms/{id}/asides',
      'post /alarms/{id}/asides/confirmations',
      'post /alarms/{id}/asides/ends',
      'post /handovers',
      'post /conditions/{condition}/reviews',
      'get /afwijkingen',
      'post /afwijkingen',
      'get /afwijkingen.csv',
      'get /afwijkingen/{number}',
      ...STEP_KINDS.map((kind) => `post /afwijkingen/{number}/${STEPS[kind].noun}`),
      'get /figures',
      'get /figures.csv',
      'get /calendar',
      'get /takeover',
      'get /pilots',
      'get /notices',
      'get /notices/count',
      'get /gebeurtenissen',
      'post /gebeurtenissen',
      'post /gebeurtenissen/{number}/changes',
      'post /gebeurtenissen/{number}/endings',
      'post /gebeurtenissen/{number}/bindings',
      'post /gebeurtenissen/{number}/releases',
      'post /gebeurtenissen/proposals/{proposal}/dismissals',
      'get /exercises',
      'post /exercises',
      'post /exercises/{number}/endings',
      'get /register',
      'get /register.csv',
      'get /trend',
      'get /history',
      'get /past',
      'get /past/events',
      'get /changes',
      'get /journal',
      'post /register/establishments',
      'get /feeds',
      'post /feeds/retirements',
      'post /sessions',
      'get /session',
      'delete /session',
      'get /openapi.json',
    ]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('[I25] answers every error with problem+json', () => {
    const errors = operations.flatMap(({ operation }) =>
      Object.entries(operation.responses).filter(([status]) => Number(status) >= 400),
    );
    expect(errors.length).toBeGreaterThan(60);
    expect(
      errors.filter(([, { content }]) => Object.keys(content ?? {}).join() !== 'application/problem+json'),
    ).toEqual([]);
  });

  it('refers only to parts that exist, and leaves no part unused', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
  });

  it('describes a parameter by what the door checks', () => {
    const of = (name: string) => paths['/register']?.['get']?.parameters.find((one) => one.name === name);
    expect([of('pageSize')?.schema, of('from')?.schema, of('task')?.schema]).toEqual([
      { type: 'integer', minimum: 1, maximum: 500 },
      { type: 'string', format: 'date-time' },
      { type: 'array', items: { type: 'string', enum: ['aanname', 'uitgifte', 'coordinatie'] } },
    ]);
  });

  it.each(operations.filter(({ path, method }) => method === 'get' && !path.startsWith('/session')))(
    'has a route behind $path',
    async ({ path }) => {
      const story = new Story();
      story.announced('MNL', ['MNL/politie/aanname'], '10:00:00', null);
      const side = await readingSide(story);
      const query =
        { '/trend': '?post=MNL/ambulance', '/history': '?subject=MNL', '/past': '?position=1', '/changes': '?since=0' }[
          path
        ] ?? '';
      const { status } = await side.ask('lms', `/api/v1${path.replace('{number}', '2026-0001')}${query}`);
      expect(status).toBe(200);
    },
  );
});

describe('what is described is what is answered', () => {
  function eventful(): Story {
    const story = new Story();
    story.at('09:00:00').located('MNL/ambulance/09/aanname', 'MNL');
    story.located('MNL/ambulance/09/aanname', 'NHL', { source: sourceOf('NHL') });
    story.located('MNL/politie/aanname', 'Zeist', { source: sourceOf('MNL', 'handmatig') });
    story.located('AMS/politie/aanname', 'DHG');
    story.staffed('MNL/ambulance', 3, 4);
    story.announced('MNL', ['MNL/politie/aanname'], '08:00:00', '12:00:00');
    story.acknowledge(story.alarms('A1')[0]?.id as never, 1, 'gezien');
    story.reading({
      kind: 'state',
      subject: 'MNL',
      state: 'Partial',
      reason: 'telefonie gestoord',
      observedAt: story.now,
      source: sourceOf('MNL'),
      meldkamer: 'MNL',
      sentAt: null,
    });
    story.wait(120_000).tick();
    return story;
  }

  /** A field the schema does not know is dropped by parsing, and so found by comparing. */
  function expectDescribed(schema: z.ZodType, value: unknown): void {
    expect(schema.parse(value)).toEqual(value);
  }

  it.each([
    ['/picture', picture, null],
    ['/alarms', alarm, 'alarms'],
    ['/alarms/quality', alarmQuality, null],
    ['/register', registerLine, 'lines'],
    ['/journal', entry, 'entries'],
    ['/trend?post=MNL/ambulance', trend, null],
    ['/history?subject=MNL', history, null],
    ['/feeds', feeds, null],
    ['/past?position=8', replayPicture, null],
    ['/past?position=8&knowledge=now', replayPicture, null],
    ['/past/events', replayMarks, null],
    ['/changes?since=1', changesSince, null],
  ] as const)('at %s', async (path, schema, list) => {
    const story = eventful();
    const side = await readingSide(story);
    await side.sideStore.quarantine([
      {
        receivedAt: instant('09:00:00'),
        role: 'feed',
        organisation: 'RAV',
        meldkamer: null,
        source: null,
        eventId: null,
        type: null,
        subject: null,
        bytes: 1,
        digest: '',
        problems: [],
      },
    ]);
    const { status, body } = await side.ask('lms', `/api/v1${path}`);
    expect(status).toBe(200);
    const values: readonly unknown[] = list === null ? [body] : (body[list] as readonly unknown[]);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expectDescribed(schema, value);
  });

  it('describes the name of a source as it is checked, also where one is taken out of use', () => {
    expect(JSON.stringify(paths['/feeds/retirements'])).toContain(JSON.stringify(SOURCE_FORM.source));
  });

  it('has an example of every event the door knows, and the door takes it', () => {
    for (const { type, subject, example } of EVENTS) {
      const sent = { specversion: '1.0', id: 'e1', source: sourceOf('MNL'), type, subject, data: example };
      expect([type, readEvent(sent, instant('09:00:00')).kind]).toEqual([type, 'reading']);
      expect(event.safeParse(sent).success).toBe(true);
      expect(event.safeParse({ ...sent, data: { colour: 'red' } }).success).toBe(false);
    }
  });
});
