// The door to alarm quality, on a real server over a story that was written down.

import { describe, expect, it } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { readingSide } from '../../support/reading-side.ts';
import { Story } from '../../support/story.ts';

function below(): Story {
  const story = new Story();
  story.staffed('MNL/politie', 0, 1);
  return story.wait(30 * SECOND).tick();
}

describe('[R140] GET /api/v1/alarms/quality', () => {
  it('measures the last thirty days for one seat when nothing else is asked, and says since when there is a journal', async () => {
    const side = await readingSide(below());
    const { status, body } = await side.ask('lms', '/api/v1/alarms/quality');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ from: '2026-10-22T09:00:30.000Z', to: '2026-11-21T09:00:30.000Z', measuredFrom: '2026-11-21T09:00:00.000Z' },
      ...{ measuredMs: 30_000, seats: 1, position: side.recorder.picture().at },
    });
  });

  it('counts what called, up to and not at the end of the time', async () => {
    const side = await readingSide(below());
    const asked = 'from=2026-11-21T00:00:00Z&to=';
    const until = await side.ask('inspector', `/api/v1/alarms/quality?${asked}2026-11-21T09:00:30Z`);
    const beyond = await side.ask('admin', `/api/v1/alarms/quality?${asked}2026-11-21T10:00:00Z&seats=2`);
    expect([until.body['calls'], beyond.body['calls'], beyond.body['seats']]).toEqual([0, 1, 2]);
  });

  it('refuses a time the wrong way round, more than a year, and a number of seats that nobody has', async () => {
    const side = await readingSide(below());
    const asked = [
      '?from=2026-11-21T00:00:00Z&to=2026-11-20T00:00:00Z',
      '?from=2024-01-01T00:00:00Z',
      '?seats=0',
      '?seat=2',
    ];
    const answers = await Promise.all(asked.map((query) => side.ask('lms', `/api/v1/alarms/quality${query}`)));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });

  it('says the same as a file, one number per row with its target and whether it was kept', async () => {
    const side = await readingSide(below());
    const { text, headers } = await side.ask(
      'lms',
      '/api/v1/alarms/quality.csv?from=2026-11-20T23:00:00Z&to=2026-11-21T23:00:00Z',
    );
    expect(headers.get('content-disposition')).toContain('alarmkwaliteit-2026-11-21-2026-11-21.csv');
    const rows = text
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';'));
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
    const about = (figure: string) => rows.filter((row) => row[10] === figure).map((row) => row.slice(11));
    expect(about('aandeel hoog')).toEqual([[...Array(12).fill(''), '1', 'deel', '0,15', 'te kort om te beoordelen']]);
    expect(about('per dag')[0]?.[0]).toBe('2026-11-21');
    expect(about('alarmen per tien minuten per plaats')[0]?.[12]).toMatch(/^\d+(,\d)?$/);
    expect(about('drukste bronnen')).toEqual([
      [
        '',
        'A6',
        'Midden-Nederland',
        'MNL',
        'Politie Midden-Nederland',
        'MNL/politie',
        ...Array(6).fill(''),
        '1',
        'aantal',
        '',
        '',
      ],
    ]);
    expect(about('tijd tot bevestigen waar de helft binnen bleef')).toEqual([
      [...Array(13).fill(''), 'seconden', '', ''],
    ]);
  });
});
