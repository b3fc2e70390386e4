// Reading the journal over HTTP, a page at a time and as a stream.

import { describe, expect, it } from 'vitest';
import { readingSide } from '../../support/reading-side.ts';
import { Story } from '../../support/story.ts';

const NDJSON = { headers: { Accept: 'application/x-ndjson' } };

function long(entries: number): Story {
  const story = new Story();
  for (let count = 1; count < entries; count += 1) {
    story.wait(1000).located('MNL/ambulance/09/aanname', count % 2 === 0 ? 'MNL' : 'Zeist');
  }
  return story;
}

describe('GET /api/v1/journal', () => {
  it('gives the entries as they were stored', async () => {
    const story = long(4);
    const side = await readingSide(story);
    const { status, body } = await side.ask('inspector', '/api/v1/journal');
    expect([status, body]).toEqual([200, { epoch: side.journal.epoch, position: 4, entries: story.entries }]);
  });

  it('[I5] gives every entry once to who reads on from the last one', async () => {
    const story = long(25);
    const side = await readingSide(story);
    const seen: number[] = [];
    for (let after = 0; ; ) {
      const { body } = await side.ask('lms', `/api/v1/journal?after=${after}&limit=10`);
      const entries = body['entries'] as readonly { position: number }[];
      if (entries.length === 0) break;
      seen.push(...entries.map(({ position }) => position));
      after = seen.at(-1) ?? 0;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  it('streams all of them as lines, or as many as were asked for', async () => {
    const story = long(1_203);
    const side = await readingSide(story);
    const { headers, text } = await side.ask('inspector', '/api/v1/journal?after=2', NDJSON);
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(story.entries.slice(2));
    const some = await side.ask('inspector', '/api/v1/journal?after=2&limit=3', NDJSON);
    expect(
      some.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).position),
    ).toEqual([3, 4, 5]);
    expect((await side.ask('inspector', '/api/v1/journal?after=1203', NDJSON)).text).toBe('');
  });

  it('names everything that is wrong with the question', async () => {
    const side = await readingSide(long(1));
    const { status, body } = await side.ask('lms', '/api/v1/journal?after=-1&limit=5001&from=2026');
    expect([status, (body['problems'] as readonly { path: string }[]).map(({ path }) => path)]).toEqual([
      400,
      ['after', 'limit', 'from'],
    ]);
  });

  it('[I20] is for LMS and inspectors only', async () => {
    const side = await readingSide(long(1));
    for (const caller of ['meldkamer:MNL', 'ministry', 'party', 'smb', 'wall', 'feed:MNL', 'admin'] as const) {
      expect([caller, (await side.ask(caller, '/api/v1/journal')).status]).toEqual([caller, 403]);
    }
  });

  it.each([{}, NDJSON])('answers 503 while the journal is away', async (init) => {
    const side = await readingSide(long(2));
    side.outage = true;
    expect((await side.ask('lms', '/api/v1/journal', init)).status).toBe(503);
  });
});
