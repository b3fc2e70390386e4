// The list of dossiers over HTTP, and as a file: filters, pages, and what each reader may know.

import { describe, expect, it } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { ANSWERS, STATEMENT } from '#shared/deviation/statement.ts';
import type { DossierList } from '#shared/dossier/api-dossier.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { instant, place, Story } from '../../support/story.ts';
import { decidedByTwo } from '../../support/wall-stories.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

/** 1: decided two hours into it, and closed. 2: announced by a feed. 3: seen, and nothing more. */
function told(): Story {
  const story = new Story().at('08:00:00');
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    reason: 'Geheime reden',
    owner: 'rav-09',
    expectedEnd: instant('18:00:00'),
    fallbackWithin: 30,
  });
  story.located(AANNAME, 'Zeist');
  story.at('10:00:00').step('2026-0001', DECISION, SMB);
  story.at('11:00:00').located(AANNAME, 'MNL');
  story.step('2026-0001', { kind: 'confirm-return', text: null });
  story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
  story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
  story.announced('NHL', ['NHL/politie/uitgifte'], '2026-11-22T09:00:00.000Z', null, 'kenmerk-7');
  story.located('LIM/politie/aanname', 'Sittard');
  return story.at('12:00:00');
}

type List = Pick<DossierList, 'total' | 'offset' | 'next' | 'previous' | 'afwijkingen'>;

async function list(side: ReadingSide, caller: Caller, query = ''): Promise<List> {
  const { status, body } = await side.ask(caller, `/api/v1/afwijkingen${query}`);
  expect(status).toBe(200);
  return body as unknown as List;
}

const numbersIn = ({ afwijkingen }: Pick<List, 'afwijkingen'>): readonly string[] =>
  afwijkingen.map(({ number }) => number);

describe('GET /api/v1/afwijkingen', () => {
  it('[R52] has the archive in it, the newest first, with what is open and what was covered', async () => {
    const side = await readingSide(told());
    const { total, afwijkingen } = await list(side, 'inspector');
    expect([total, afwijkingen.map(({ number }) => number)]).toEqual([3, ['2026-0003', '2026-0002', '2026-0001']]);
    const lines = afwijkingen.map(({ number, stage, coveredMs, uncoveredMs, openPoints }) => [
      number,
      stage,
      coveredMs / HOUR,
      uncoveredMs / HOUR,
      openPoints.includes('decision'),
    ]);
    expect(lines).toEqual([
      ['2026-0003', 'observed', 0, 1, true],
      ['2026-0002', 'announced', 0, 0, true],
      ['2026-0001', 'closed', 1, 2, false],
    ]);
  });

  it('[R81] finds a place however it is typed', async () => {
    const side = await readingSide(told());
    for (const typed of ['Zeist', ' zeist ', 'ZEI\u200bST', '\u00a0zeist']) {
      expect(numbersIn(await list(side, 'inspector', `?text=${encodeURIComponent(typed)}`))).toEqual(['2026-0001']);
    }
  });

  it.each([
    ['?stage=closed', ['2026-0001']],
    ['?stage=observed,announced&order=number', ['2026-0002', '2026-0003']],
    ['?status=announced', ['2026-0002']],
    ['?status=running,past-end&order=number', ['2026-0003']],
    ['?status=over', ['2026-0001']],
    ['?meldkamer=MNL,LIM&discipline=ambulance', ['2026-0001']],
    ['?kind=uitwijk', ['2026-0002']],
    ['?origin=observed', ['2026-0003']],
    ['?decided=yes', []],
    ['?decided=no&order=number', ['2026-0001', '2026-0002', '2026-0003']],
    ['?open=yes&order=-duration', ['2026-0001', '2026-0003', '2026-0002']],
    ['?from=2026-11-21T11:30:00Z&to=2026-11-22T00:00:00Z', ['2026-0003']],
    ['?text=geheime', ['2026-0001']],
    ['?text=kenmerk-7', ['2026-0002']],
    ['?order=start', ['2026-0001', '2026-0003', '2026-0002']],
    ['?order=stage', ['2026-0003', '2026-0002', '2026-0001']],
  ])('answers %s', async (query, expected) => {
    const side = await readingSide(told());
    expect(numbersIn(await list(side, 'ministry', query))).toEqual(expected);
  });

  it('answers in pages, and says how many there are in all', async () => {
    const side = await readingSide(told());
    const page = await list(side, 'lms', '?order=number&offset=1&limit=1');
    expect([page.total, numbersIn(page)]).toEqual([3, ['2026-0002']]);
    expect(await list(side, 'lms', '?offset=3')).toMatchObject({ total: 3, afwijkingen: [] });
  });

  it.each(['-number', 'number', '-start', 'duration', '-open-points', 'stage'])(
    '[R167] goes on and back from where it was left, in the order %s',
    async (order) => {
      const side = await readingSide(told());
      const whole = numbersIn(await list(side, 'lms', `?order=${order}`));
      const page = (place: string) => list(side, 'lms', `?order=${order}&limit=1${place}`);
      const first = await page('');
      const second = await page(`&after=${first.next}`);
      const third = await page(`&after=${second.next}`);
      expect([first, second, third].flatMap(numbersIn)).toEqual(whole);
      expect([first.offset, second.offset, third.offset, first.previous, third.next]).toEqual([0, 1, 2, null, null]);
      const back = await page(`&before=${third.previous}`);
      expect(numbersIn(back)).toEqual(numbersIn(second));
      expect((await page(`&before=${back.previous}`)).previous).toBeNull();
    },
  );

  it('refuses a place beside an offset, or of another order', async () => {
    const side = await readingSide(told());
    const { next } = await list(side, 'lms', '?limit=1');
    const wrong = async (query: string) => {
      const { status, body } = await side.ask('lms', `/api/v1/afwijkingen?${query}`);
      return [status, ...(body['problems'] as readonly { path: string }[]).map(({ path }) => path)];
    };
    expect(await wrong(`after=${next}&offset=1`)).toEqual([400, 'offset']);
    expect(await wrong(`after=${next}&order=number`)).toEqual([400, 'after']);
    expect(await wrong('after=x&colour=red')).toEqual([400, 'after', 'colour']);
  });

  it('names everything that is wrong with the question', async () => {
    const side = await readingSide(told());
    const query =
      '?status=ended&stage=x&meldkamer=XXX&decided=true&open=ja&from=nu&order=naam&limit=0&offset=-1&page=1';
    const { status, body } = await side.ask('smb', `/api/v1/afwijkingen${query}`);
    const paths = (body['problems'] as readonly { path: string }[]).map(({ path }) => path);
    expect([status, paths.toSorted()]).toEqual([
      400,
      ['decided', 'from', 'limit', 'meldkamer', 'offset', 'open', 'order', 'page', 'stage', 'status'],
    ]);
  });

  it('gives the wall what is not done, and no words, no decision and nothing that tells of one', async () => {
    const side = await readingSide(told());
    const { status, text, body } = await side.ask('wall', '/api/v1/afwijkingen?order=number');
    const { total, afwijkingen } = body as unknown as List;
    expect([status, total]).toEqual([200, 2]);
    expect(afwijkingen.map((one) => Object.keys(one).toSorted())).toEqual(
      [['to'], []].map((_more, index) =>
        [
          ...['announcedAt', 'closedAt', 'endedAt', 'expectedEnd', 'functions', 'kind', 'meldkamer', 'number'],
          ...['origin', 'reportedAt', 'returnedAt', 'stage', 'start', 'startedAt', 'status', 'version'],
          ...(index === 0 ? ['source'] : ['to']),
        ].toSorted(),
      ),
    );
    expect(text).not.toMatch(/Geheime|gepland|kenmerk|rav-09|mandat|besl/i);
    const asked = async (query: string) => (await list(side, 'wall', query)).total;
    expect([await asked('?decided=yes'), await asked('?decided=no'), await asked('?open=yes')]).toEqual([0, 0, 0]);
    expect([await asked('?text=gepland'), await asked('?text=kenmerk'), await asked('?text=sittard')]).toEqual([
      0, 0, 1,
    ]);
  });

  it('[I20] is not for a feed', async () => {
    const side = await readingSide(new Story());
    expect((await side.ask('feed:MNL', '/api/v1/afwijkingen')).status).toBe(403);
  });
});

describe('GET /api/v1/afwijkingen.csv', () => {
  it('[R157] gives the filtered lines as a file for a Dutch spreadsheet, in words with the codes beside them, with every moment in Dutch time and in UTC', async () => {
    const side = await readingSide(told());
    const { status, headers, text } = await side.ask('inspector', '/api/v1/afwijkingen.csv?stage=closed');
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="afwijkingen-gesloten-stand-2026-11-21.csv"',
    ]);
    expect(headers.get('x-total-count')).toBe('1');
    const [head = '', row = '', ...rest] = text.split('\r\n');
    const cells = row.split(';');
    const headings = head.split(';');
    const named = Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]));
    expect([new Set(headings).size, cells.length, rest]).toEqual([headings.length, headings.length, ['']]);
    const answered = ANSWERS.map((name) => STATEMENT[name].heading);
    expect(answered.filter((heading) => !(heading in named) && !(`${heading} (UTC)` in named))).toEqual([]);
    expect(named).toMatchObject({
      fase: 'gesloten',
      'fase (code)': 'closed',
      meldkamer: 'Midden-Nederland',
      'meldkamer (code)': 'MNL',
      soort: 'tijdelijke wijziging van werkwijze',
      'soort (code)': 'tijdelijke-wijziging-werkwijze',
      functies: '"Ambulance Utrecht, aanname"',
      'functies (code)': AANNAME,
      plaats: 'Zeist',
      reden: 'Geheime reden',
      'begin (Nederlandse tijd)': '2026-11-21 09:00:00',
      'begin (UTC)': '2026-11-21T08:00:00.000Z',
      'feitelijk einde (UTC)': '2026-11-21T11:00:00.000Z',
      'gedekt (seconden)': '3600',
      'ongedekt (seconden)': '7200',
      'plaats onbekend (seconden)': '0',
      'met mandaat besloten': 'deels',
      besluit: 'toegestaan',
      'besluit (code)': 'allowed',
      'besloten (UTC)': '',
      'geëvalueerd (UTC)': '2026-11-21T11:00:00.000Z',
      'besluit door': 'Strategisch Meldkamerberaad',
      'besluit door (code)': 'smb',
      mandaat: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
      terugvaloptie: '',
      'terugval binnen (minuten)': '30',
    });
    expect(named['open punten']?.split(' | ')).toContain('terugvaloptie');
    expect(named['open punten (code)']?.split(' ')).toContain('fallback');
  });

  it('[R45] names all who decided, each with its moment', async () => {
    const side = await readingSide(decidedByTwo());
    const { afwijkingen } = await list(side, 'lms');
    expect(afwijkingen[0]?.decisions?.map(({ decider, recordedAt }) => [decider, recordedAt])).toEqual([
      ['politie', instant('12:31:00')],
      ['rav-24', instant('12:32:00')],
    ]);
    const [head = '', row = ''] = (await side.ask('lms', '/api/v1/afwijkingen.csv')).text.split('\r\n');
    const at = (heading: string) => row.split(';')[head.split(';').indexOf(heading)];
    expect([at('besluit door'), at('besluit door (code)'), at('besluit'), at('besluit vastgelegd (UTC)')]).toEqual([
      'Politie | RAV Limburg-Zuid',
      'politie | rav-24',
      'toegestaan | toegestaan',
      `${instant('12:31:00')} | ${instant('12:32:00')}`,
    ]);
  });

  it('[R64] says in which of three ways it is decided, and which functions are not covered', async () => {
    const story = new Story().at('08:00:00');
    const kind = 'tijdelijke-wijziging-werkwijze';
    for (const region of ['09', '14']) {
      const both = ['aanname', 'uitgifte'].map((task) => `MNL/ambulance/${region}/${task}`);
      story.registered('MNL', both, { to: place('Zeist'), kind });
      for (const one of both) story.located(one, 'Zeist');
    }
    const functions = [AANNAME as FunctionId];
    const about = { kind: null, functions, to: null, start: null, end: null, repeated: false } as const;
    story.step('2026-0001', { ...DECISION, about }, SMB);
    story.step('2026-0002', DECISION, SMB);
    story.located('NHL/politie/aanname', 'Zeist');
    const side = await readingSide(story);
    const { text } = await side.ask('lms', '/api/v1/afwijkingen.csv');
    const [head = '', ...rows] = text.trimEnd().split('\r\n');
    const columns = [
      'nummer',
      'met mandaat besloten',
      'deels besloten, niet gedekt (code)',
      'nu weg zonder besluit (code)',
    ];
    const at = columns.map((name) =>
      head
        .replaceAll(/[\uFEFF"]/gu, '')
        .split(';')
        .indexOf(name),
    );
    const uncovered = 'MNL/ambulance/09/uitgifte';
    expect(rows.map((row) => at.map((index) => row.split(';')[index]))).toEqual([
      ['2026-0003', 'nee', '', 'NHL/politie/aanname'],
      ['2026-0002', 'ja', '', ''],
      ['2026-0001', 'deels', uncovered, uncovered],
    ]);
    const [line] = (await list(side, 'lms', '?text=2026-0001')).afwijkingen;
    expect([line?.decided, line?.undecided]).toEqual([false, [uncovered]]);
  });

  it('[I26] cannot run in a spreadsheet, whatever somebody wrote', async () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { reason: '=HYPERLINK("http://x";"y")', to: place('@SUM(1)') });
    const side = await readingSide(story);
    const { text } = await side.ask('lms', '/api/v1/afwijkingen.csv');
    expect(text).toContain(`;"'=HYPERLINK(""http://x"";""y"")";`);
    expect(text).toContain(`;'@SUM(1);`);
  });

  it('refuses what is wrong, and the wall', async () => {
    const side = await readingSide(told());
    expect((await side.ask('lms', '/api/v1/afwijkingen.csv?limit=1')).status).toBe(400);
    expect((await side.ask('wall', '/api/v1/afwijkingen.csv')).status).toBe(403);
  });
});
