// How far a deviation is has one word, on its page, in the list, in the report and in the file.

import { expect, test } from 'vitest';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { domain } from '#shared/words/domain.ts';
import { stageText } from '#shared/words/stage-text.ts';
import { dossiersCsv } from '../../../server/dossier/dossiers-csv.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { instant, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const COLUMNS = ['fase', 'status', 'fase (code)', 'status (code)'];

/** Of each dossier what its page says, and these columns of the file. */
function saidOf(story: Story): Readonly<Record<string, readonly (string | undefined)[]>> {
  const { dossiers, ledger, picture, now } = foldedOf(story);
  const [head = '', ...rows] = [...dossiersCsv(dossiers.all, (one) => dossierLine(one, ledger, picture, now))];
  const places = COLUMNS.map((name) => head.replace('\uFEFF', '').trim().split(';').indexOf(name));
  return Object.fromEntries(
    dossiers.all.map((one, index) => {
      const cells = rows[index]?.split(';') ?? [];
      return [
        one.number,
        [stageText(dossierLine(one, ledger, picture, now), domain), ...places.map((at) => cells[at])],
      ];
    }),
  );
}

test('[R96] what has gone up in another one says so, and what was withdrawn that', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('10:20:00');
  const answers = { to: place('Zeist'), start: instant('10:00:00'), expectedEnd: instant('18:00:00') };
  expect(story.registered('MNL', [AANNAME], answers, undefined, ['2026-0001'])).not.toHaveProperty('code');
  expect(story.registered('DHG', ['DHG/ambulance/15/aanname'], { start: instant('12:00:00') })).not.toHaveProperty(
    'code',
  );
  story.at('10:25:00').heartbeat(sourceOf('MNL'));
  story.step('2026-0003', { kind: 'withdraw', text: null, despiteOpen: true });
  const merged = 'opgegaan in 2026-0002';
  expect(saidOf(story)).toMatchObject({
    '2026-0001': [merged, merged, merged, 'observed', 'running'],
    '2026-0002': ['loopt', 'loopt', 'loopt', 'active', 'running'],
    '2026-0003': ['ingetrokken', 'ingetrokken', 'ingetrokken', 'withdrawn', 'over'],
  });
});
