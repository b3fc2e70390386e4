// One dossier whole over HTTP: what is said and missing, every entry about it, and what this reader may do in it.

import { describe, expect, it } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { dossierDetail } from '../../../server/openapi/dossier-answer-schemas.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { type Caller, type ReadingSide, readingSide } from '../../support/reading-side.ts';
import { actor, instant, LMS, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

/** Active since ten, decided at eleven; seats of another meldkamer change in between. */
function told(): Story {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'MNL');
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    owner: 'rav-09',
    reason: 'krap',
  });
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.acknowledge(story.alarms('A1')[0]?.id as never, 1, 'gezien door de centrale');
  story.staffed('AMS/politie', 4, 4);
  story.at('11:00:00').step('2026-0001', DECISION, SMB);
  return story.at('12:00:00');
}

function closed(): Story {
  const story = told();
  story.located(AANNAME, 'MNL');
  story.step('2026-0001', { kind: 'confirm-return', text: 'alles weer gewoon' });
  story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
  story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
  return story.at('14:00:00');
}

async function detail(side: ReadingSide, caller: Caller, number = '2026-0001'): Promise<DossierDetail> {
  const { status, body } = await side.ask(caller, `/api/v1/afwijkingen/${number}`);
  expect(status).toBe(200);
  return body as unknown as DossierDetail;
}

describe('GET /api/v1/afwijkingen/{number}', () => {
  it('is what the interface describes, field by field', async () => {
    const side = await readingSide(told());
    const { body } = await side.ask('inspector', '/api/v1/afwijkingen/2026-0001');
    expect(dossierDetail.parse(body)).toEqual(body);
  });

  it('holds the statement, the dossier, the coverage, the periods and the eighteen questions', async () => {
    const story = told();
    const side = await readingSide(story);
    const found = await detail(side, 'inspector');
    const { dossier } = story.afwijking('2026-0001');
    expect(found.dossier).toEqual(JSON.parse(JSON.stringify(dossier)));
    expect([found.afwijking.coveredMs / HOUR, found.afwijking.uncoveredMs / HOUR]).toEqual([1, 1]);
    expect(found.coverage.map(({ from, to, cover }) => [from, to, cover?.by ?? null])).toEqual([
      [instant('10:00:00'), instant('11:00:00'), null],
      [instant('11:00:00'), instant('12:00:00'), '2026-0001'],
    ]);
    expect(found.lines.map(({ function: id, begin, afwijking }) => [id, begin, afwijking])).toEqual([
      [AANNAME, instant('10:00:00'), '2026-0001'],
    ]);
    expect([found.statement.owner, found.statement.fallback, found.statement.to]).toEqual([
      'rav-09',
      null,
      { kind: 'elsewhere', place: 'Zeist' },
    ]);
    expect(found.questions.map(({ question }) => question)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    );
    expect(found.checklist).toEqual(JSON.parse(JSON.stringify(story.picture.policy.dossier.checklist)));
    expect([found.asOf, found.position]).toEqual([story.now, story.picture.at]);
  });

  it('holds every entry about it exactly as stored, and none that is not about it', async () => {
    const story = closed();
    const side = await readingSide(story);
    const found = await detail(side, 'inspector');
    const stored = (await side.ask('inspector', '/api/v1/journal')).body['entries'] as readonly Entry[];
    const positions = found.entries.map(({ position }) => position);
    expect(positions).toEqual([3, 4, 5, 7, 8, 9, 10, 11]);
    expect(found.entries).toEqual(stored.filter(({ position }) => positions.includes(position)));
  });

  it('holds all entries, also when there are more than a history keeps', async () => {
    const story = told();
    for (let index = 0; index < 700; index += 1) {
      story.wait(1).step('2026-0001', { kind: 'mark-seen' }, actor('inspector', 'IGJ'));
      if (index % 100 === 0) story.staffed('AMS/politie', index, 4);
    }
    const side = await readingSide(story);
    const { entries, dossier } = await detail(side, 'inspector');
    expect([dossier.seen.length, entries.length]).toEqual([700, 4 + 700]);
  });

  it('says from when on can be looked back, also when it began before the journal did', async () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist', { since: '07:00:00' });
    const side = await readingSide(story.at('10:00:00'));
    const { coverage, pastFrom } = await detail(side, 'inspector');
    expect([coverage[0]?.from, pastFrom]).toEqual([instant('07:00:00'), story.entries[0]?.recordedAt]);
    const past = (at: string | undefined) => side.ask('inspector', `/api/v1/past?at=${at}`);
    expect([(await past(coverage[0]?.from)).status, (await past(pastFrom)).status]).toEqual([404, 200]);
  });

  it('is found in the archive, with its lines', async () => {
    const side = await readingSide(closed());
    const found = await detail(side, 'party');
    expect([found.afwijking.stage, found.afwijking.closedAt]).toEqual(['closed', instant('12:00:00')]);
    expect(found.lines.map(({ end, afwijking }) => [end, afwijking])).toEqual([[instant('12:00:00'), '2026-0001']]);
    expect([found.afwijking.coveredMs / HOUR, found.afwijking.uncoveredMs / HOUR]).toEqual([1, 1]);
  });

  it('names the earlier ones of the same function and kind, with what was concluded', async () => {
    const story = closed();
    story.registered('MNL', [AANNAME], { start: instant('20:00:00') });
    const side = await readingSide(story);
    const { recurrence, lines } = await detail(side, 'smb', '2026-0002');
    expect(recurrence).toEqual([
      {
        number: '2026-0001',
        start: instant('10:00:00'),
        stage: 'closed',
        evaluation: {
          conclusion: 'Goed',
          document: null,
          actions: [],
          by: { role: 'lms', organisation: LMS.organisation, at: instant('12:00:00') },
        },
      },
    ]);
    expect(lines).toEqual([]);
  });

  it.each<readonly [Caller, readonly string[]]>([
    ['inspector@IGJ', ['take-position', 'confirm-receipt', 'mark-seen', 'ask']],
    ['inspector', []],
    ['party@rav-25', ['take-position', 'confirm-receipt', 'answer']],
    ['meldkamer:AMS', []],
    ['meldkamer:MNL', ['rectify', 'consult', 'find-guarantees', 'tell', 'end']],
    [
      'party@rav-09',
      [
        ...['rectify', 'decide', 'consult', 'take-position', 'find-guarantees', 'note-pilot', 'tell'],
        ...['confirm-receipt', 'end', 'answer'],
      ],
    ],
    ['admin', []],
  ])('[R53] says to %s which steps it may take now', async (caller, steps) => {
    const side = await readingSide(told());
    expect((await detail(side, caller)).may).toEqual(steps);
  });

  it('shows a party no more of the entries than it may know, and who sees all of them all', async () => {
    const story = told();
    const side = await readingSide(story);
    const texts = await Promise.all(
      (['party@rav-09', 'meldkamer:NHL', 'inspector'] as const).map(
        async (caller) => (await side.ask(caller, '/api/v1/afwijkingen/2026-0001')).text,
      ),
    );
    expect(texts.map((text) => text.includes('gezien door de centrale'))).toEqual([false, false, true]);
    expect(texts.map((text) => text.includes('krap'))).toEqual([true, true, true]);
  });

  it('can be kept as a file', async () => {
    const side = await readingSide(told());
    const { status, headers, body } = await side.ask('inspector', '/api/v1/afwijkingen/2026-0001?download=json');
    expect([status, headers.get('content-disposition'), headers.get('content-type')]).toEqual([
      200,
      'attachment; filename="afwijking-2026-0001.json"',
      'application/json',
    ]);
    expect(body).toEqual(JSON.parse(JSON.stringify(await detail(side, 'inspector'))));
    expect((await side.ask('inspector', '/api/v1/afwijkingen/2026-0001?download=pdf')).status).toBe(400);
  });

  it('[I20] is not for the wall or a feed, and says when there is none', async () => {
    const side = await readingSide(told());
    expect((await side.ask('wall', '/api/v1/afwijkingen/2026-0001')).status).toBe(403);
    expect((await side.ask('feed:MNL', '/api/v1/afwijkingen/2026-0001')).status).toBe(403);
    const answers = await Promise.all(
      ['2026-0999', '__proto__', 'constructor'].map((number) => side.ask('smb', `/api/v1/afwijkingen/${number}`)),
    );
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
      Array.from({ length: 3 }, () => [404, 'no-such-afwijking']),
    );
  });

  it('answers 503 while the journal cannot be read', async () => {
    const side = await readingSide(told());
    side.outage = true;
    const { status, headers } = await side.ask('inspector', '/api/v1/afwijkingen/2026-0001');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });
});
