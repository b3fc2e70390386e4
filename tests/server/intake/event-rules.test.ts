// Every rule an event has to keep, one row each: what a good event becomes, and what its sender hears about a bad one.

import { describe, expect, test } from 'vitest';
import { NOTHING_ANNOUNCED } from '#shared/deviation/announcement.ts';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import { identityOf } from '../../../server/access/identity.ts';
import { checkEvent } from '../../../server/intake/event-check.ts';
import { EVENT_TYPES } from '../../../server/intake/event-schemas.ts';
import { CONSOLE, eventOf, FEED, INSPECTOR, LMS, locationEvent, MNL_SOURCE, NO_KEYS, NOW, RAV } from './intake-room.ts';

const EARLIER = '2026-11-21T08:00:00.000Z';
const LATER = '2026-11-21T10:00:00.000Z';

function check(event: unknown, identity = FEED) {
  return checkEvent(event, { identity, now: NOW, maxBytes: null, keysOf: NO_KEYS, misplaced: () => null });
}

function readingOf(event: unknown, identity = FEED) {
  const checked = check(event, identity);
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  const { intent } = checked.submission;
  return intent.kind === 'reading' ? intent.reading : null;
}

function refusalOf(event: unknown, identity = FEED) {
  const checked = check(event, identity);
  return checked.ok ? null : { code: checked.code, paths: checked.problems.map(({ path }) => path) };
}

function problemsIn(event: unknown, identity = FEED): string {
  const checked = check(event, identity);
  return checked.ok ? '' : checked.problems.map(({ path, problem }) => `${path} ${problem}`).join('\n');
}

const FROM_MNL = { source: MNL_SOURCE, meldkamer: 'MNL', sentAt: null };
const AANNAME_09 = {
  id: 'MNL/ambulance/09/aanname',
  post: 'MNL/ambulance/09',
  meldkamer: 'MNL',
  discipline: 'ambulance',
  region: '09',
  task: 'aanname',
  scope: 'spoed',
};

describe('a good event becomes a reading', () => {
  test('a location in a meldkamer', () => {
    expect(readingOf(locationEvent('1', { since: '2026-11-21T09:00:00+01:00' }, { time: NOW }))).toEqual({
      ...FROM_MNL,
      sentAt: NOW,
      kind: 'location',
      function: AANNAME_09,
      location: { kind: 'meldkamer', meldkamer: 'MNL' },
      observedAt: NOW,
      since: EARLIER,
    });
  });

  test('planbare zorg in a city, with optional fields null', () => {
    const data = { scope: 'planbaar', location: { place: " 's-Hertogenbosch ", meldkamer: null }, since: null };
    expect(readingOf(locationEvent('1', data, { subject: 'MNL/ambulance/14', time: null }))).toEqual({
      ...FROM_MNL,
      kind: 'location',
      function: {
        ...AANNAME_09,
        id: 'MNL/ambulance/14/aanname/planbaar',
        post: 'MNL/ambulance/14',
        region: '14',
        scope: 'planbaar',
      },
      location: { kind: 'elsewhere', place: "'s-Hertogenbosch" },
      observedAt: NOW,
      since: null,
    });
  });

  test.each([
    ['Den Haag', '\u00a0Den\u2003 Haag'],
    ['DEN HAAG', 'DEN \u200bHAAG'],
    ['Súdwest', 'Su\u0301dwest'],
  ])('[R81] a place is %j, with spaces and letters typed in another way too', (written, sent) => {
    expect(readingOf(locationEvent('1', { task: 'aanname', location: { place: sent } }))).toMatchObject({
      location: { kind: 'elsewhere', place: written },
    });
  });

  test.each([undefined, null, 'aanname', 'uitgifte', 'coordinatie'])('the CaCo coordinates, task %s or not', (task) => {
    expect(readingOf(locationEvent('1', { task, location: { unknown: true } }, { subject: 'MNL/caco' }))).toEqual({
      ...FROM_MNL,
      kind: 'location',
      function: {
        id: 'MNL/caco/coordinatie',
        post: 'MNL/caco',
        meldkamer: 'MNL',
        discipline: 'caco',
        region: null,
        task: 'coordinatie',
        scope: 'spoed',
      },
      location: { kind: 'unknown' },
      observedAt: NOW,
      since: null,
    });
  });

  test('staffing with everything, and with the least', () => {
    const full = {
      filled: 3,
      planned: 4,
      minimum: 2,
      qualifications: { 'MKA verpleegkundige': 2, 'NTS-1': 0 },
      forecast: [{ from: NOW, until: LATER, planned: 5 }],
      observedAt: NOW,
    };
    expect(readingOf(eventOf('staffing.reported.v1', 'MNL/ambulance', full))).toEqual({
      ...FROM_MNL,
      kind: 'staffing',
      post: 'MNL/ambulance',
      ...full,
    });
    expect(readingOf(eventOf('staffing.reported.v1', 'MNL/caco', { filled: 0, observedAt: NOW }))).toEqual({
      ...FROM_MNL,
      kind: 'staffing',
      post: 'MNL/caco',
      filled: 0,
      planned: null,
      minimum: null,
      qualifications: null,
      forecast: null,
      observedAt: NOW,
    });
  });

  test.each(SERVICE_STATES)('the state %s', (state) => {
    const data = { state, reason: '', observedAt: NOW };
    expect(readingOf(eventOf('state.reported.v1', 'MNL', data))).toEqual({
      ...FROM_MNL,
      kind: 'state',
      subject: 'MNL',
      state,
      reason: '',
      observedAt: NOW,
    });
  });

  test('[R14] an afwijking: posts stand for their tasks, doubles fall away, the moment comes from the event or from us', () => {
    const data = {
      kind: 'uitwijk',
      functions: ['MNL/ambulance/09', 'MNL/politie/uitgifte', 'MNL/politie'],
      reason: 'Onderhoud',
      start: NOW,
    };
    const expected = {
      ...FROM_MNL,
      kind: 'afwijking',
      reference: 'AFW/2026-0042',
      statement: {
        ...NOTHING_STATED,
        ...data,
        functions: [
          'MNL/ambulance/09/aanname',
          'MNL/ambulance/09/uitgifte',
          'MNL/politie/uitgifte',
          'MNL/politie/aanname',
        ],
      },
      announced: NOTHING_ANNOUNCED,
      observedAt: NOW,
    };
    expect(readingOf(eventOf('afwijking.reported.v1', 'AFW/2026-0042', data))).toEqual(expected);
    expect(readingOf(eventOf('afwijking.reported.v1', 'AFW/2026-0042', data, { time: EARLIER }))).toEqual({
      ...expected,
      sentAt: EARLIER,
      observedAt: EARLIER,
    });
    const whole = { ...data, expectedEnd: LATER, observedAt: EARLIER };
    expect(readingOf(eventOf('afwijking.reported.v1', 'AFW/2026-0042', whole, { time: NOW }))).toEqual({
      ...expected,
      sentAt: NOW,
      statement: { ...expected.statement, expectedEnd: LATER },
      observedAt: EARLIER,
    });
  });

  test('an afwijking with a whole dossier, and with every field of it null', () => {
    const base = { kind: 'uitwijk', functions: ['MNL/politie/uitgifte'], reason: 'Onderhoud', start: NOW };
    const stated = {
      fallback: 'aanname door Noord-Holland',
      fallbackTestedAt: EARLIER,
      fallbackWithin: 30,
      returnPlan: 'per dienst terug',
      reviewAt: LATER,
      endCondition: 'noodstroom hersteld',
    };
    const besides = {
      capacity: 'directeur RAV',
      mandate: 'mandaat onbekend',
      document: 'BST-2026-118',
      decidedAt: EARLIER,
    };
    const parties = {
      owner: ' RAV Utrecht ',
      decider: 'directeur publieke gezondheid',
      consulted: [' IGJ', 'x'.repeat(200)],
    };
    const dossier = { ...stated, ...besides, ...parties };
    const reading = readingOf(eventOf('afwijking.reported.v1', 'A', { ...base, ...dossier }));
    // A known party is its id, whatever name it was sent under.
    expect(reading).toMatchObject({
      statement: { ...stated, owner: 'rav-09' },
      announced: { ...besides, decider: parties.decider, consulted: ['igj', 'x'.repeat(200)] },
    });
    const nothing = Object.fromEntries(Object.keys(dossier).map((field) => [field, null]));
    const withNulls = readingOf(eventOf('afwijking.reported.v1', 'A', { ...base, ...nothing }));
    expect(withNulls).toEqual(readingOf(eventOf('afwijking.reported.v1', 'A', base)));
    expect(withNulls).toMatchObject({
      statement: { ...NOTHING_STATED, reason: base.reason },
      announced: NOTHING_ANNOUNCED,
    });
  });

  test.each([1, 10_080])('an afwijking with a fallback within %i minutes', (fallbackWithin) => {
    const data = { kind: 'uitwijk', functions: ['MNL/politie'], reason: 'Onderhoud', start: NOW, fallbackWithin };
    expect(readingOf(eventOf('afwijking.reported.v1', 'A', data))).toMatchObject({ statement: { fallbackWithin } });
  });

  test.each(['decidedAt', 'fallbackTestedAt'])('an afwijking cannot tell of a %s that is still to come', (field) => {
    const data = { kind: 'uitwijk', functions: ['MNL/politie'], reason: 'Onderhoud', start: NOW, observedAt: NOW };
    expect(problemsIn(eventOf('afwijking.reported.v1', 'A', { ...data, [field]: LATER }))).toBe(
      `data.${field} must not be later than the moment of reporting`,
    );
  });

  test.each(['01J0@gms', 'job@1.2', '2026/11/21#0612345678', 'A 3701 AB'])('the id %j is free', (id) => {
    expect(refusalOf(locationEvent(id))).toBeNull();
  });

  test('the first moment of 2000 is a moment, and the time of an event may be any', () => {
    const first = '2000-01-01T00:00:00.000Z';
    const event = locationEvent('1', { observedAt: first, since: first }, { time: '1970-01-01T00:00:00Z' });
    expect(readingOf(event)).toMatchObject({ observedAt: first, since: first, sentAt: '1970-01-01T00:00:00.000Z' });
  });

  test.each([undefined, null, {}])('a heartbeat with data %j', (data) => {
    // As it arrives: what is undefined is not there.
    const event = JSON.parse(JSON.stringify(eventOf('heartbeat.v1', 'MNL', data)));
    expect(readingOf(event)).toEqual({ ...FROM_MNL, kind: 'heartbeat' });
  });

  test('extensions and a data content type in utf-8 are tolerated', () => {
    const more = { traceparent: '00-ab-cd-01', sequence: '0001', datacontenttype: 'application/json; charset=UTF-8' };
    expect(refusalOf(locationEvent('1', {}, more))).toBeNull();
  });

  test('its cause is source and id, its author the key and not the event', () => {
    const checked = check(locationEvent('abc'));
    expect(checked.ok && { ...checked.submission, intent: null }).toEqual({
      intent: null,
      by: { role: 'feed', organisation: 'Meldkamer MNL', meldkamer: 'MNL' },
      cause: { key: `${MNL_SOURCE} abc`, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});

const staffing = (data: object) =>
  eventOf('staffing.reported.v1', 'MNL/politie', { filled: 1, observedAt: NOW, ...data });
const state = (data: object) =>
  eventOf('state.reported.v1', 'MNL', { state: 'Down', reason: '', observedAt: NOW, ...data });
const afwijking = (data: object, subject = 'AFW-1') =>
  eventOf('afwijking.reported.v1', subject, {
    kind: 'pilot',
    functions: ['MNL/politie'],
    reason: 'x',
    start: NOW,
    ...data,
  });
const numbered = (length: number) => Object.fromEntries(Array.from({ length }, (_, index) => [`q${index}`, 1]));

describe('a bad event is refused, and says where', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['no object', 42, ['']],
    ['nothing at all', {}, ['specversion', 'id', 'source', 'type']],
    ['another specversion', locationEvent('1', {}, { specversion: '0.3' }), ['specversion']],
    ['an empty id', locationEvent(''), ['id']],
    ['an id of 201 characters', locationEvent('x'.repeat(201)), ['id']],
    ['an id with a line break', locationEvent('a\nb'), ['id']],
    ['an id with an e-mail address', locationEvent('mail-jan.de.vries@zeist.nl-1'), ['id']],
    ['an id with an e-mail address in other signs', locationEvent('jan＠zeist.nl'), ['id']],
    ['an id that is a number', locationEvent('1', {}, { id: 7 }), ['id']],
    ['a source that is no urn', locationEvent('1', {}, { source: '/sensors/1' }), ['source']],
    ['a source of an eleventh meldkamer', locationEvent('1', {}, { source: 'urn:nld:meldkamer:XXX:gms' }), ['source']],
    ['an unknown type', locationEvent('1', {}, { type: 'nl.meldkamer.location.reported.v2' }), ['type']],
    ['a time that is none', locationEvent('1', {}, { time: '2026-02-30T00:00:00Z' }), ['time']],
    ['another data content type', locationEvent('1', {}, { datacontenttype: 'text/xml' }), ['datacontenttype']],
    [
      'another data charset',
      locationEvent('1', {}, { datacontenttype: 'application/json;charset=latin1' }),
      ['datacontenttype'],
    ],
    ['binary data', { ...locationEvent('1'), data_base64: 'e30=' }, ['data_base64']],
    ['no data', locationEvent('1', {}, { data: undefined }), ['data']],
    ['data that are a list', locationEvent('1', {}, { data: [] }), ['data']],
    ['envelope and data both wrong', locationEvent('', { task: 'x' }), ['id', 'data.task']],
    ['no subject', locationEvent('1', {}, { subject: undefined }), ['subject']],
    ['an unknown discipline', locationEvent('1', {}, { subject: 'MNL/kustwacht' }), ['subject']],
    ['kmar outside Haarlem', locationEvent('1', {}, { subject: 'MNL/kmar' }), ['subject']],
    ['a region of another meldkamer', locationEvent('1', {}, { subject: 'MNL/ambulance/10' }), ['subject']],
    ['ambulance without region', locationEvent('1', {}, { subject: 'MNL/ambulance' }), ['subject']],
    ['brandweer without region', locationEvent('1', {}, { subject: 'MNL/brandweer' }), ['subject']],
    ['no task', locationEvent('1', { task: undefined }), ['data.task']],
    ['the task of the CaCo elsewhere', locationEvent('1', { task: 'coordinatie' }), ['data.task']],
    ['an unknown task', locationEvent('1', { task: 'aanname ' }), ['data.task']],
    ['planbare politie', locationEvent('1', { scope: 'planbaar' }, { subject: 'MNL/politie' }), ['data.scope']],
    ['no location', locationEvent('1', { location: undefined }), ['data.location']],
    ['an empty location', locationEvent('1', { location: {} }), ['data.location']],
    ['two locations', locationEvent('1', { location: { meldkamer: 'MNL', place: 'Zeist' } }), ['data.location']],
    ['unknown: false', locationEvent('1', { location: { unknown: false } }), ['data.location.unknown']],
    ['an eleventh meldkamer', locationEvent('1', { location: { meldkamer: 'UTR' } }), ['data.location.meldkamer']],
    ['an address', locationEvent('1', { location: { place: 'Kerkstraat 12' } }), ['data.location.place']],
    ['a postcode', locationEvent('1', { location: { place: '3701 AB Zeist' } }), ['data.location.place']],
    ['a place of 81 characters', locationEvent('1', { location: { place: 'x'.repeat(81) } }), ['data.location.place']],
    ['a blank place', locationEvent('1', { location: { place: '  ' } }), ['data.location.place']],
    ['a place with markup', locationEvent('1', { location: { place: '<b>Zeist</b>' } }), ['data.location.place']],
    ['no observedAt', locationEvent('1', { observedAt: undefined }), ['data.observedAt']],
    ['observedAt as a number', locationEvent('1', { observedAt: 1 }), ['data.observedAt']],
    ['observedAt before 2000', locationEvent('1', { observedAt: '1999-12-31T23:59:59.999Z' }), ['data.observedAt']],
    [
      'observedAt before 2000 there',
      locationEvent('1', { observedAt: '2000-01-01T00:30:00+01:00' }),
      ['data.observedAt'],
    ],
    ['since before 2000', locationEvent('1', { since: '1970-01-01T00:00:00Z' }), ['data.since']],
    ['since after observedAt', locationEvent('1', { since: LATER }), ['data.since']],
    [
      'a field with a typing error',
      locationEvent('1', { observed_at: NOW, sinse: NOW }),
      ['data.observed_at', 'data.sinse'],
    ],
    [
      'an unknown field deeper',
      locationEvent('1', { location: { place: 'Zeist', street: 'x' } }),
      ['data.location.street'],
    ],
    ['staffing of a meldkamer', eventOf('staffing.reported.v1', 'MNL', { filled: 1, observedAt: NOW }), ['subject']],
    ['half a person', staffing({ filled: 1.5 }), ['data.filled']],
    ['fewer than nobody', staffing({ filled: -1 }), ['data.filled']],
    ['a thousand and one', staffing({ planned: 1001, minimum: '2' }), ['data.planned', 'data.minimum']],
    ['eleven qualifications', staffing({ qualifications: numbered(11) }), ['data.qualifications']],
    ['a qualification with a dot', staffing({ qualifications: { 'j.jansen': 1 } }), ['data.qualifications']],
    [
      'a qualification of 31 characters',
      staffing({ qualifications: { ['x'.repeat(31)]: 1 } }),
      ['data.qualifications'],
    ],
    ['a personnel number', staffing({ qualifications: { '123456789': 1 } }), ['data.qualifications']],
    ['a qualification with text', staffing({ qualifications: { senior: 'Jan' } }), ['data.qualifications.senior']],
    [
      '101 intervals',
      staffing({ forecast: Array(101).fill({ from: NOW, until: LATER, planned: 1 }) }),
      ['data.forecast'],
    ],
    [
      'an interval backwards',
      staffing({ forecast: [{ from: NOW, until: NOW, planned: 1 }] }),
      ['data.forecast[0].until'],
    ],
    [
      'a name in a forecast',
      staffing({ forecast: [{ from: NOW, until: LATER, planned: 1, name: 'x' }] }),
      ['data.forecast[0].name'],
    ],
    ['staffing before 2000', staffing({ observedAt: '1970-01-01T00:00:00Z' }), ['data.observedAt']],
    ['a state before 2000', state({ observedAt: '0001-01-01T00:00:00Z' }), ['data.observedAt']],
    ['Unreachable', state({ state: 'Unreachable' }), ['data.state']],
    ['a state in capitals', state({ state: 'DOWN' }), ['data.state']],
    ['no reason', state({ reason: undefined }), ['data.reason']],
    ['a reason of 201 characters', state({ reason: 'x'.repeat(201) }), ['data.reason']],
    ['a reason of two lines', state({ reason: 'a\nb' }), ['data.reason']],
    ['a reason turned around', state({ reason: 'a\u202eb' }), ['data.reason']],
    ['a reason with a phone number', state({ reason: 'bel 06-12345678' }), ['data.reason']],
    [
      'a state of a task',
      eventOf('state.reported.v1', 'MNL/politie/aanname', { state: 'Down', reason: '', observedAt: NOW }),
      ['subject'],
    ],
    ['no reference', eventOf('afwijking.reported.v1', undefined, afwijking({}).data), ['subject']],
    ['a reference with a space', afwijking({}, 'A 1'), ['subject']],
    ['a reference of 101 characters', afwijking({}, 'x'.repeat(101)), ['subject']],
    ['a reference that may be a BSN', afwijking({}, 'ref-123456789'), ['subject']],
    ['an unknown kind', afwijking({ kind: 'vakantie' }), ['data.kind']],
    ['no functions', afwijking({ functions: [] }), ['data.functions']],
    ['151 functions', afwijking({ functions: Array(151).fill('MNL/politie') }), ['data.functions']],
    ['an unknown function', afwijking({ functions: ['MNL/politie', 'MNL/ambulance'] }), ['data.functions[1]']],
    ['an empty reason', afwijking({ reason: ' ' }), ['data.reason']],
    ['an end before the start', afwijking({ expectedEnd: EARLIER }), ['data.expectedEnd']],
    ['an end at the start', afwijking({ expectedEnd: NOW }), ['data.expectedEnd']],
    ['a review before 2000', afwijking({ reviewAt: '1999-12-31T23:59:59Z' }), ['data.reviewAt']],
    ['a place of no characters in a dossier', afwijking({ to: { place: '' } }), ['data.to.place']],
    ...[0, 10_081, 1.5, -1, '30', true].map((fallbackWithin): [string, unknown, readonly string[]] => [
      `a fallback within ${JSON.stringify(fallbackWithin)} minutes`,
      afwijking({ fallbackWithin }),
      ['data.fallbackWithin'],
    ]),
    ['a start before 2000', afwijking({ start: '1970-01-01T00:00:00Z' }), ['data.start']],
    ['a report before 2000', afwijking({ observedAt: '1970-01-01T00:00:00Z' }), ['data.observedAt']],
    [
      'a report whose only moment is before 2000',
      { ...afwijking({}), time: '1970-01-01T00:00:00Z' },
      ['data.observedAt'],
    ],
    ...(['owner', 'decider', 'mandate', 'document', 'fallback', 'endCondition'] as const).flatMap(
      (field): [string, unknown, readonly string[]][] => [
        [`an empty ${field}`, afwijking({ [field]: ' ' }), [`data.${field}`]],
        [`201 characters of ${field}`, afwijking({ [field]: 'x'.repeat(201) }), [`data.${field}`]],
        [`a phone number as ${field}`, afwijking({ [field]: 'bel 06-12345678' }), [`data.${field}`]],
        [`a number as ${field}`, afwijking({ [field]: 7 }), [`data.${field}`]],
      ],
    ),
    ['61 consulted parties', afwijking({ consulted: Array(61).fill('IGJ') }), ['data.consulted']],
    ['a person consulted', afwijking({ consulted: ['IGJ', 'jan@zeist.nl'] }), ['data.consulted[1]']],
    ['nobody among the consulted', afwijking({ consulted: ['', null] }), ['data.consulted[0]', 'data.consulted[1]']],
    ['one consulted party', afwijking({ consulted: 'IGJ' }), ['data.consulted']],
    ['who reported it', afwijking({ reportedBy: 'x' }), ['data.reportedBy']],
    ['a heartbeat of a function', eventOf('heartbeat.v1', 'MNL/politie', {}), ['subject']],
    ['a heartbeat that says more', eventOf('heartbeat.v1', 'MNL', { load: 1 }), ['data.load']],
    ['a field named __proto__', JSON.parse('{"data":{"__proto__":{"a":1}}}'), ['data.__proto__']],
    ['a field named constructor', { constructor: 1 }, ['constructor']],
    ['a lone surrogate', locationEvent('\ud800'), ['id']],
    ['1e400', JSON.parse('{"data":{"filled":1e400}}'), ['data.filled']],
  ])('%s', (_title, event, paths) => {
    expect(refusalOf(event)).toEqual({ code: 'invalid', paths });
  });

  test('an unknown type comes back with the types there are', () => {
    const text = problemsIn(locationEvent('1', {}, { type: 'x' }));
    for (const type of EVENT_TYPES) expect(text).toContain(type);
    expect(EVENT_TYPES.length).toBe(5);
  });

  test('Unreachable comes back with the reason why', () => {
    expect(problemsIn(state({ state: 'Unreachable' }))).toContain('we set it ourselves');
  });

  test('a missing field is said to be missing, a wrong one to be wrong', () => {
    expect(problemsIn(staffing({ filled: undefined }))).toBe('data.filled is required: a whole number from 0 to 1000');
    expect(problemsIn(staffing({ filled: 'x' }))).toBe('data.filled must be a whole number from 0 to 1000');
  });

  test('free text, odd field names and subjects are never repeated', () => {
    const secret = 'jan@zeist.nl';
    const events = [
      state({ reason: secret }),
      afwijking({ reason: `${secret} 06-12345678` }),
      staffing({ [secret]: 1, qualifications: { [secret]: 1 } }),
      locationEvent(secret, { location: { place: secret }, task: secret }, { subject: secret, type: secret }),
      eventOf(secret, secret, secret),
    ];
    for (const event of events) {
      expect(problemsIn(event)).not.toBe('');
      expect(problemsIn(event)).not.toMatch(/jan|zeist\.nl|12345678/);
    }
  });

  test('a flood of problems is cut short', () => {
    const fields = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field${index}`, 1]));
    const checked = check(locationEvent('1', fields));
    expect(checked.ok ? [] : checked.problems.slice(19)).toEqual([
      { path: 'data.field19', problem: expect.any(String) },
      { path: 'data', problem: 'has 480 more problems' },
    ]);
  });
});

describe('[R92] a CaCo that works for two meldkamers', () => {
  const caco = (data: object, subject = 'MNL/caco') =>
    eventOf('staffing.reported.v1', subject, { filled: 1, observedAt: NOW, ...data });

  test('is reported with the other one', () => {
    expect(readingOf(caco({ sharedWith: 'OBR' }))).toMatchObject({ post: 'MNL/caco', filled: 1, sharedWith: 'OBR' });
    expect(readingOf(caco({ sharedWith: null }))).not.toHaveProperty('sharedWith');
  });

  test.each([
    ['with itself', caco({ sharedWith: 'MNL' })],
    ['with what is no meldkamer', caco({ sharedWith: 'XXX' })],
    ['when nobody is there', caco({ sharedWith: 'OBR', filled: 0 })],
    ['of another post', caco({ sharedWith: 'OBR' }, 'MNL/politie')],
  ])('is not shared %s', (_what, event) => {
    expect(refusalOf(event)).toEqual({ code: 'invalid', paths: ['data.sharedWith'] });
  });
});

describe('[I20][R11] a key writes only what is its own', () => {
  const FOREIGN = { source: 'urn:nld:meldkamer:ONL:gms', subject: 'ONL/politie' };
  const MANUAL = { source: 'urn:nld:meldkamer:MNL:handmatig' };
  const OF_RAV = { source: 'urn:nld:meldkamer:MNL:handmatig-rav-09' };
  const OF_NHL = 'urn:nld:meldkamer:NHL:handmatig-rav-09';

  test.each([
    ['a feed about another meldkamer', FEED, locationEvent('1', {}, { subject: 'ONL/politie' }), ['subject']],
    ['a feed as a source of another meldkamer', FEED, locationEvent('1', {}, { source: FOREIGN.source }), ['source']],
    ['a feed as and about another meldkamer', FEED, locationEvent('1', {}, FOREIGN), ['subject', 'source']],
    ['a feed in the name of a person', FEED, locationEvent('1', {}, MANUAL), ['source']],
    ['a feed on functions of another', FEED, afwijking({ functions: ['MNL/politie', 'ONL/politie'] }), ['subject']],
    [
      'a feed with a foreign subject and bad data',
      FEED,
      locationEvent('1', { x: 1 }, { subject: 'ONL/politie' }),
      ['subject'],
    ],
    ['a console in the name of a feed', CONSOLE, locationEvent('1'), ['source']],
    ['an inspector', INSPECTOR, locationEvent('1'), ['subject', 'source']],
  ])('%s is forbidden', (_title, identity, event, paths) => {
    expect(refusalOf(event, identity)).toEqual({ code: 'forbidden', paths });
  });

  test.each([
    ['the function of another party', OF_RAV, { subject: 'MNL/ambulance/14' }, ['subject']],
    ['the function of another meldkamer', { source: OF_NHL }, { subject: 'NHL/ambulance/10' }, ['subject']],
    ['another service of its region', OF_RAV, { subject: 'MNL/brandweer/09' }, ['subject']],
    ['the CaCo', OF_RAV, { subject: 'MNL/caco' }, ['subject']],
    ['its own as a source of another meldkamer', { source: OF_NHL }, {}, ['source']],
    ['its own in the name of the meldkamer', MANUAL, {}, ['source']],
    ['its own in the name of a feed', { source: MNL_SOURCE }, {}, ['source']],
    ['its own in the name of another party', { source: 'urn:nld:meldkamer:MNL:handmatig-vr-09' }, {}, ['source']],
  ])('[R90] a RAV may not enter %s', (_title, source, change, paths) => {
    const found = refusalOf(locationEvent('1', {}, { ...source, ...change }), RAV);
    expect([found?.code, new Set(found?.paths)]).toEqual(['forbidden', new Set(paths)]);
  });

  test('[R91] a meldkamer confirms the return of a function of another as a source of its own, and says nothing else of it', () => {
    const subject = 'ONL/politie';
    const source = 'urn:nld:meldkamer:ONL:handmatig-mnl';
    const home = { location: { meldkamer: 'ONL' } };
    expect(refusalOf(locationEvent('1', home, { source, subject }), CONSOLE)).toBeNull();
    const foreign = (change: object, identity = CONSOLE) =>
      refusalOf(locationEvent('1', home, { source, subject, ...change }), identity);
    const forbidden = (...paths: string[]) => ({ code: 'forbidden', paths });
    expect(foreign({ source: 'urn:nld:meldkamer:ONL:handmatig-ams' })).toEqual(forbidden('source'));
    expect(foreign({ source: 'urn:nld:meldkamer:MNL:handmatig-mnl' })).toEqual(forbidden('source'));
    expect(foreign({ source: 'urn:nld:meldkamer:ONL:handmatig' })).toEqual(forbidden('subject', 'source'));
    expect(foreign({ subject: 'AMS/politie' })).toEqual(forbidden('subject'));
    const staffing = eventOf('staffing.reported.v1', subject, { filled: 1, observedAt: NOW }, { source });
    expect(refusalOf(staffing, CONSOLE)).toEqual(forbidden('type'));
    for (const identity of [FEED, LMS, RAV, INSPECTOR]) expect(foreign({}, identity)?.code).toBe('forbidden');
  });

  test('[R90] the politie enters its function of a meldkamer as a source of that one', () => {
    const police = identityOf('politie', { role: 'party', organisation: 'Politie', meldkamer: null });
    const said = (of: string) =>
      locationEvent('1', {}, { source: `urn:nld:meldkamer:${of}:handmatig-politie`, subject: 'MNL/politie' });
    expect(refusalOf(said('MNL'), police)).toBeNull();
    expect(refusalOf(said('NHL'), police)).toEqual({ code: 'forbidden', paths: ['source'] });
    const unit = (meldkamer: 'MNL' | 'LIM') =>
      identityOf('unit', { role: 'party', organisation: 'Politie', meldkamer });
    expect(refusalOf(said('MNL'), unit('MNL'))).toBeNull();
    expect(refusalOf(said('MNL'), unit('LIM'))).toEqual({ code: 'forbidden', paths: ['subject'] });
  });

  test('[R90] a RAV enters where its own functions are and how they are staffed, and nothing else', () => {
    expect(readingOf(locationEvent('1', {}, OF_RAV), RAV)).toMatchObject({ kind: 'location', source: OF_RAV.source });
    const staffing = { filled: 3, minimum: 2, observedAt: NOW };
    const staffed = (subject: string) => eventOf('staffing.reported.v1', subject, staffing, { source: OF_RAV.source });
    expect(readingOf(staffed('MNL/ambulance/09'), RAV)).toMatchObject({ kind: 'staffing', filled: 3 });
    expect(refusalOf(staffed('MNL/ambulance'), RAV)).toEqual({ code: 'forbidden', paths: ['subject'] });
    const announced = { ...afwijking({ functions: ['MNL/ambulance/09'] }), ...OF_RAV };
    expect(refusalOf(announced, RAV)).toEqual({ code: 'forbidden', paths: ['type'] });
    const wrong = locationEvent('1', { location: {} }, OF_RAV);
    expect(refusalOf(wrong, RAV)?.code).toBe('invalid');
  });

  test.each(['Zorgbedrijf', 'Ministerie van JenV'])(
    '[R90][R80] a key of role party of %s enters nothing',
    (organisation) => {
      const stranger = identityOf('stranger', { role: 'party', organisation, meldkamer: null });
      expect(refusalOf(locationEvent('1', {}, OF_RAV), stranger)).toEqual({ code: 'forbidden', paths: ['source'] });
    },
  );

  test('a console writes by hand for its own meldkamer, LMS writes for all', () => {
    expect(refusalOf(locationEvent('1', {}, MANUAL), CONSOLE)).toBeNull();
    expect(refusalOf(locationEvent('1', {}, FOREIGN), LMS)).toBeNull();
    expect(refusalOf(locationEvent('1', {}, MANUAL), LMS)).toBeNull();
    expect(refusalOf(afwijking({ functions: ['ONL/politie', 'NHL/kmar'] }), LMS)).toBeNull();
  });
});
