// The named views of the list of dossiers: what is in which, and until when.

import { expect, test } from 'vitest';
import { after, HOUR } from '#shared/base/time.ts';
import { ALL_DOSSIERS, chosenDossiers } from '#shared/dossier/dossier-lines.ts';
import { DOSSIER_VIEWS, type DossierView, yearOfView } from '#shared/dossier/dossier-views.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { actor, instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function inView(story: Story, view: DossierView): readonly string[] {
  const { dossiers, picture, ledger, now } = foldedOf(story);
  const order = { by: 'number', descending: false } as const;
  const chosen = chosenDossiers(dossiers.all, { ...ALL_DOSSIERS, view }, order, picture, ledger, now);
  return chosen.map(({ number }) => number.slice(-1));
}

const inEach = (story: Story) => DOSSIER_VIEWS.map((view) => [view, inView(story, view).join()]);

/** 1: seen, and away. 2: decided until 12:00, and away. 3: announced for tomorrow. 4: registered and withdrawn. */
function told(where = 'Amersfoort'): Story {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'Zeist');
  story.registered('NHL', ['NHL/politie/aanname'], {
    start: instant('09:00:00'),
    expectedEnd: instant('12:00:00'),
    to: place(where),
  });
  story.step('2026-0002', DECISION, SMB);
  story.at('09:00:00').located('NHL/politie/aanname', where);
  story.announced('LIM', ['LIM/brandweer/24/aanname'], '2026-11-22T09:00:00.000Z', '2026-11-22T12:00:00.000Z');
  story.registered('MNL', ['MNL/ambulance/09/uitgifte'], { kind: 'pilot', start: instant('20:00:00') });
  story.step('2026-0004', { kind: 'withdraw', text: null, despiteOpen: true });
  return story;
}

test('a view holds what runs, what asks for a decision and what is past a term; a year what lasts in it', () => {
  const story = told().at('10:00:00');
  expect(inEach(story)).toEqual([
    ['running', '1,2'],
    ['undecided', '1,3'],
    ['past-term', ''],
    ['this-year', '1,2,3,4'],
    ['last-year', ''],
  ]);
});

test('[R97] an end that passed while functions are away is past its term, until they are home', () => {
  const story = told().at('12:00:01');
  for (const [id, at] of [
    [AANNAME, 'Zeist'],
    ['NHL/politie/aanname', 'Amersfoort'],
  ] as const)
    story.located(id, at);
  expect(inView(story, 'past-term')).toEqual(['2']);
  story.at('12:30:00').located('NHL/politie/aanname', 'NHL');
  expect([inView(story, 'past-term'), inView(story, 'running')]).toEqual([[], ['1']]);
});

test('[R138] a meldkamer that was to say by now whether it takes over, and did not, is past its term', () => {
  expect(inView(told('AMS').at('10:00:00'), 'past-term')).toEqual(['2']);
});

test('a question that was to be answered by now is past its term', () => {
  const story = told().at('09:10:00');
  const question = { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: instant('09:40:00') } as const;
  story.step('2026-0001', question, actor('inspector', 'Inspectie Justitie en Veiligheid'));
  expect(inView(story.at('09:39:59'), 'past-term')).toEqual([]);
  expect(inView(story.at('09:40:01'), 'past-term')).toEqual(['1']);
});

test('the years are those of the Dutch calendar, from midnight to midnight', () => {
  const midnight = '2026-12-31T23:00:00.000Z' as const;
  const of = (view: DossierView, now: string) => Object.values(yearOfView(view, now as never) ?? {});
  const [year2026, year2027] = [
    ['2025-12-31T23:00:00.000Z', midnight],
    [midnight, '2027-12-31T23:00:00.000Z'],
  ];
  expect(of('this-year', after(midnight as never, -1))).toEqual(year2026);
  expect([of('this-year', midnight), of('last-year', midnight)]).toEqual([year2027, year2026]);
  expect(of('running', after(midnight as never, HOUR))).toEqual([]);
});

test('a reader without the dossiers is not told which ask for a decision or are past a term', () => {
  const { dossiers, picture, ledger, now } = foldedOf(told().at('12:00:01'));
  const known = dossiers.all.map((one) => redactAfwijking('wall', one));
  const order = { by: 'number', descending: false } as const;
  const inIt = (view: DossierView) =>
    chosenDossiers(known, { ...ALL_DOSSIERS, view }, order, picture, ledger, now).length;
  expect([inIt('undecided'), inIt('past-term')]).toEqual([0, 0]);
});
