// The register over HTTP, and as a file.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { readingSide } from '../../support/reading-side.ts';
import { registerLinesOf } from '../../support/register-of.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function told(): Story {
  const story = new Story();
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.acknowledge(story.alarms()[0]?.id as never, 1);
  story.at('09:00:30').announced('NHL', ['NHL/politie/uitgifte'], '08:00:00', null);
  story.at('09:01:00').located('NHL/politie/uitgifte', 'AMS');
  story.at('09:02:00').located(AANNAME, 'MNL');
  return story.at('09:03:00');
}

type Line = { readonly function: string };
const functionsIn = (lines: unknown) => (lines as readonly Line[]).map((line) => line.function);

describe('GET /api/v1/register', () => {
  it('gives the same lines as a fold of the whole journal', async () => {
    const story = told();
    const side = await readingSide(story);
    const { status, body } = await side.ask('inspector', '/api/v1/register?pageSize=500');
    const lines = JSON.parse(JSON.stringify(registerLinesOf(story)));
    // Three stretches of two functions, and one for each of the others, which nobody spoke of.
    expect(lines.length).toBe(3 + FUNCTIONS.length - 2);
    expect([status, body]).toEqual([
      200,
      {
        asOf: story.now,
        position: 6,
        total: lines.length,
        periods: lines.length,
        unreported: FUNCTIONS.length - 1,
        // Three minutes of each, of which one was home for the last.
        withinMs: (3 * FUNCTIONS.length - 1) * MINUTE,
        page: 1,
        pageSize: 500,
        offset: 0,
        next: null,
        previous: null,
        lines,
      },
    ]);
  });

  it('follows what is recorded after the start', async () => {
    const story = told();
    const side = await readingSide(story);
    story.located('MNL/politie/aanname', 'Zeist');
    const absent = '/api/v1/register?class=outside,other-meldkamer';
    const before = (await side.ask('lms', absent)).body['total'];
    const [entry] = story.entries.slice(-1);
    if (entry === undefined) throw new Error('the story ended');
    const { position, ...draft } = entry;
    await side.journal.append([draft], (position - 1) as Position);
    await side.recorder.readOn();
    expect([before, (await side.ask('lms', absent)).body['total']]).toEqual([2, 3]);
  });

  it('[R168] joins the periods of one silence when asked, and the file has each of them', async () => {
    const side = await readingSide(told());
    const { body: apart } = await side.ask('inspector', '/api/v1/register?pageSize=500');
    const { body } = await side.ask('inspector', '/api/v1/register?pageSize=500&joined=true');
    const lines = body['lines'] as readonly { joined?: readonly unknown[] }[];
    expect([body['periods'], body['total']]).toEqual([apart['total'], lines.length]);
    expect(lines.length).toBeLessThan(40);
    expect(lines.flatMap((line) => line.joined ?? [line]).length).toBe(apart['total']);
    expect(await side.ask('inspector', '/api/v1/register.csv?joined=true')).toMatchObject({ status: 400 });
  });

  it('[R167] goes on where it was left, in any order, whatever came meanwhile', async () => {
    const ABSENT = 'class=outside,other-meldkamer&pageSize=1';
    for (const sort of ['-begin', 'begin', '-duration', 'class', 'function']) {
      const story = told();
      const side = await readingSide(story);
      const ask = async (place: string) =>
        (await side.ask('inspector', `/api/v1/register?${ABSENT}&sort=${sort}${place}`)).body;
      const first = await ask('');
      story.located('MNL/politie/aanname', 'Zeist');
      const [entry] = story.entries.slice(-1);
      if (entry === undefined) throw new Error('the story ended');
      const { position, ...draft } = entry;
      await side.journal.append([draft], (position - 1) as Position);
      await side.recorder.readOn();
      const read = [...functionsIn(first['lines'])];
      for (let page = first; page['next'] !== null; ) {
        page = await ask(`&after=${page['next']}`);
        read.push(...functionsIn(page['lines']));
      }
      expect([sort, new Set(read).size === read.length, read.includes(AANNAME)]).toEqual([sort, true, true]);
      expect(read).toContain('NHL/politie/uitgifte');
    }
  });

  it('refuses a place of another order, and two ways to say which page, with what to do', async () => {
    const side = await readingSide(told());
    const { body } = await side.ask('inspector', '/api/v1/register?pageSize=1');
    const wrong = async (query: string) => {
      const { status, body } = await side.ask('inspector', `/api/v1/register?${query}`);
      return [status, body['problems']];
    };
    const next = String(body['next']);
    expect(await wrong(`after=${next}&sort=begin`)).toEqual([
      400,
      [{ path: 'after', problem: 'belongs to the order -begin: begin without it' }],
    ]);
    expect(await wrong(`after=${next}&before=${next}&page=2`)).toEqual([
      400,
      [
        { path: 'before', problem: 'must not be asked together with `after`' },
        { path: 'page', problem: 'must not be asked together with `after` or `before`' },
      ],
    ]);
    expect(await wrong('after=verzonnen')).toEqual([
      400,
      [{ path: 'after', problem: 'must be the `next` or `previous` of an answer' }],
    ]);
  });

  it('answers filters, orders and pages', async () => {
    const side = await readingSide(told());
    const ask = async (query: string) => {
      const { body } = await side.ask('inspector', `/api/v1/register?${query}`);
      return { total: body['total'], functions: functionsIn(body['lines']) };
    };
    expect(await ask('meldkamer=MNL,LIM&class=outside&open=false&minDuration=2')).toEqual({
      total: 1,
      functions: [AANNAME],
    });
    const ABSENT = 'class=outside,other-meldkamer';
    expect(await ask(`${ABSENT}&minDuration=3`)).toEqual({ total: 0, functions: [] });
    expect(await ask(`${ABSENT}&sort=begin`)).toEqual({ total: 2, functions: [AANNAME, 'NHL/politie/uitgifte'] });
    expect(await ask(`${ABSENT}&sort=-begin&page=2&pageSize=1`)).toEqual({ total: 2, functions: [AANNAME] });
    expect(await ask(`${ABSENT}&from=2026-11-21T10:02:30%2B01:00`)).toEqual({
      total: 1,
      functions: ['NHL/politie/uitgifte'],
    });
    expect(await ask(`${ABSENT}&q=2026-0001`)).toEqual({ total: 1, functions: [AANNAME] });
    expect(await ask(`${ABSENT}&q=2026-0002`)).toEqual({ total: 1, functions: ['NHL/politie/uitgifte'] });
  });

  it('[R29] leaves out time of which nobody ever said anything when asked to, says how much that is, and does so in the file', async () => {
    const side = await readingSide(told());
    const ask = async (query: string) => {
      const { body } = await side.ask('inspector', `/api/v1/register?pageSize=500&${query}`);
      const { total, unreported, lines } = body as { total: number; unreported: number; lines: { source: unknown }[] };
      return { total, unreported, silent: lines.filter(({ source }) => source === null).length };
    };
    const { total, unreported } = await ask('');
    expect(await ask('')).toEqual({ total, unreported, silent: unreported });
    expect(await ask('reported=true')).toEqual({ total: total - unreported, unreported, silent: 0 });
    expect(await ask('reported=false')).toEqual({ total: unreported, unreported, silent: unreported });
    expect(await ask('reported=true&class=outside')).toEqual({ total: 1, unreported: 0, silent: 0 });
    const file = await side.ask('inspector', '/api/v1/register.csv?reported=true');
    expect(file.headers.get('x-total-count')).toBe(String(total - unreported));
  });

  it('[R81] finds a place however it is typed', async () => {
    const side = await readingSide(told());
    for (const typed of ['Zeist', ' zeist ', 'ZEI\u200bST', '\u00a0zeist']) {
      const { body } = await side.ask('inspector', `/api/v1/register?q=${encodeURIComponent(typed)}`);
      expect(functionsIn(body['lines'])).toEqual([AANNAME]);
    }
  });

  it('names everything that is wrong with the question', async () => {
    const side = await readingSide(told());
    const query =
      'from=gisteren&meldkamer=XXX&open=ja&minDuration=-1&sort=naam&page=0&colour=red&class=own&class=outside';
    const { status, headers, body } = await side.ask('inspector', `/api/v1/register?${query}`);
    const paths = (body['problems'] as readonly { path: string }[]).map(({ path }) => path);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(paths.toSorted()).toEqual(['class', 'colour', 'from', 'meldkamer', 'minDuration', 'open', 'page', 'sort']);
  });

  it('[I20] is not for the wall or a feed', async () => {
    const side = await readingSide(told());
    expect((await side.ask('wall', '/api/v1/register')).status).toBe(403);
    expect((await side.ask('feed:MNL', '/api/v1/register.csv')).status).toBe(403);
  });
});

describe('GET /api/v1/register.csv', () => {
  it('[R157] gives the filtered lines as a file for a Dutch spreadsheet', async () => {
    const side = await readingSide(told());
    const response = await fetch(`${side.url}/api/v1/register.csv?class=outside`, {
      headers: { Authorization: 'Bearer inspector' },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes).split('\r\n');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="meldkamerregister-buiten-stand-2026-11-21.csv"',
    );
    expect(response.headers.get('x-total-count')).toBe('1');
    expect(rows).toEqual([
      'regel;meldkamer;meldkamer (code);discipline;discipline (code);veiligheidsregio;taak;taak (code);soort;soort (code);klasse;klasse (code);periode;verloop;verloop (code);bij meldkamer;bij meldkamer (code);plaats;begin (Nederlandse tijd);begin (UTC);einde (Nederlandse tijd);einde (UTC);duur (seconden);loopt nog;vastgelegd (Nederlandse tijd);vastgelegd (UTC);positie;begin later bekend;afwijking;alarmen;bevestigd door;bevestigd door (code);bron;bron (code);opgaven die verschillen;opgaven die verschillen (code);vastgesteld door LMS;vastgesteld door LMS (code);vervangen vaststellingen;vervangen vaststellingen (code)',
      `${AANNAME}@2;Midden-Nederland;MNL;Ambulance;ambulance;09 Utrecht;aanname;aanname;spoed;spoed;buiten;outside;${AANNAME}@2;buiten Zeist 2026-11-21 10:00:00;outside Zeist 2026-11-21T09:00:00.000Z;;;Zeist;2026-11-21 10:00:00;2026-11-21T09:00:00.000Z;2026-11-21 10:02:00;2026-11-21T09:02:00.000Z;120;nee;2026-11-21 10:00:00;2026-11-21T09:00:00.000Z;2;nee;2026-0001;1;alarm 1: LMS operatie Landelijke Meldkamer Samenwerking 2026-11-21 10:00:00;alarm 1: lms Landelijke Meldkamer Samenwerking 2026-11-21T09:00:00.000Z;gms Midden-Nederland;${sourceOf('MNL')};;;;;;`,
      '',
    ]);
  });

  it('[R157] counts an hour as an hour in the nights in which the clock is changed', async () => {
    const story = new Story();
    for (const day of ['2027-03-28', '2027-10-31']) {
      story.at(`${day}T00:30:00.000Z`).located(AANNAME, 'Zeist');
      story.at(`${day}T01:30:00.000Z`).located(AANNAME, 'MNL');
    }
    const side = await readingSide(story);
    const { text } = await side.ask('inspector', '/api/v1/register.csv?class=outside&sort=begin');
    const [head = '', ...rows] = text.trimEnd().split('\r\n');
    const at = (heading: string): number => head.split(';').indexOf(heading);
    const wanted = ['begin (Nederlandse tijd)', 'einde (Nederlandse tijd)', 'duur (seconden)'].map(at);
    expect(rows.map((row) => wanted.map((index) => row.split(';')[index]))).toEqual([
      ['2027-03-28 01:30:00', '2027-03-28 03:30:00', '3600'],
      ['2027-10-31 02:30:00', '2027-10-31 02:30:00', '3600'],
    ]);
  });

  it('[I26] cannot run in a spreadsheet, whatever place a feed names', async () => {
    const story = new Story();
    story.located(AANNAME, '=HYPERLINK("http://x";"y")');
    const side = await readingSide(story);
    const { text } = await side.ask('inspector', '/api/v1/register.csv');
    expect(text).toContain(`;"'=HYPERLINK(""http://x"";""y"")";`);
  });

  it('refuses a filter that is wrong instead of giving everything', async () => {
    const side = await readingSide(told());
    expect((await side.ask('inspector', '/api/v1/register.csv?page=1')).status).toBe(400);
  });
});
