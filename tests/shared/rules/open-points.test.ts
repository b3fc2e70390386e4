// Open points that need several answers at once before they are closed: what is pending stays as visible as what is missing.

import { expect, test } from 'vitest';
import type { PilotApproval } from '#shared/deviation/dossier.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { isDecided } from '#shared/picture/away.ts';
import { fitsStage } from '#shared/rules/next-step.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { DECISION } from '../../support/decision.ts';
import { LMS, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function approval(body: string, outcome: PilotApproval['outcome']): PilotApproval {
  return { body, outcome, document: null, at: null };
}

function isOpenWith(approvals: readonly PilotApproval[]): boolean {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'pilot' });
  const pilot = { application: 'Aanvraag 7', appliedAt: null, approvals, criteria: ['Gelijk'], evaluationDueAt: null };
  story.step('2026-0001', { kind: 'note-pilot', pilot }, LMS);
  return openPoints(story.picture, story.afwijking('2026-0001'), story.now).includes('pilot-approvals');
}

test('[R99] the approval of a pilot is open until every body that was asked approved it: what is rejected is not approved', () => {
  expect([
    isOpenWith([]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'pending')]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'approved')]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'rejected')]),
  ]).toEqual([true, true, false, true]);
});

test('[R99] approvals are no cover: a pilot that all approved is away undecided, and says in lists how far they are', () => {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'pilot', to: place('Zeist') });
  const shown = () => apiAfwijkingen(story.picture, story.now)[0];
  const noted = (approvals: readonly PilotApproval[]) => {
    const pilot = { application: null, appliedAt: null, approvals, criteria: [], evaluationDueAt: null };
    story.step('2026-0001', { kind: 'note-pilot', pilot }, LMS);
    return shown()?.approvals;
  };
  expect([
    shown()?.approvals,
    noted([approval('smb', 'approved'), approval('igj', 'pending')]),
    noted([approval('smb', 'rejected'), approval('igj', 'pending')]),
    noted([approval('smb', 'approved'), approval('igj', 'approved')]),
  ]).toEqual(['none', 'pending', 'rejected', 'approved']);
  story.wait(60_000).located(AANNAME, 'Zeist');
  expect(shown()).toMatchObject({ decided: false, uncovered: [AANNAME] });
  expect(story.alarmLines()).toContain('A4 2026-0001 active-unacknowledged');
  story.step('2026-0001', { kind: 'rectify', statement: { kind: 'overig' }, reason: 'Geen pilot' });
  story.registered('LIM', ['LIM/politie/aanname'], { kind: 'storing' });
  expect(apiAfwijkingen(story.picture, story.now)[1]?.approvals).toBeUndefined();
});

test('[R50] what nobody has answered is an open point, and unknown is an answer that stays one', () => {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'overig' });
  const open = () => openPoints(story.picture, story.afwijking('2026-0001'), story.now);
  const unanswered = ['reason', 'destination', 'end', 'owner', 'fallback', 'fallback-speed', 'return-plan', 'review'];
  expect(open()).toEqual(expect.arrayContaining([...unanswered, 'decision', 'consulted']));
  const statement = { reason: 'Storing', to: place('Zeist'), owner: 'rav-09', fallbackWithin: 30 };
  story.step('2026-0001', { kind: 'rectify', statement, reason: 'Ontbrak' });
  expect(open().filter((point) => unanswered.includes(point))).toEqual(['end', 'fallback', 'return-plan', 'review']);
  story.step('2026-0001', { kind: 'rectify', statement: { reason: null }, reason: 'Toch onbekend' });
  expect(open()).toContain('reason');
  story.step('2026-0001', { ...DECISION, party: null, capacity: null, mandate: null, document: null });
  expect(open()).toEqual(expect.arrayContaining(['decider', 'capacity', 'mandate', 'document', 'decided-at']));
  // A decision that counts for nothing decided nothing.
  expect(open()).toContain('decision');
});

test('[R50] an assessment is open until there is a decision, after which nobody can give one', () => {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'storing' });
  const open = () => openPoints(story.picture, story.afwijking('2026-0001'), story.now);
  const assess = { kind: 'assess', outcome: 'fit', text: null, document: null } as const;
  expect(open()).toContain('assessment');
  // Of nobody known: that decided nothing.
  story.step('2026-0001', { ...DECISION, party: null });
  expect([open().includes('assessment'), fitsStage(story.afwijking('2026-0001'), 'assess')]).toEqual([true, true]);
  story.step('2026-0001', DECISION);
  expect([open().includes('assessment'), fitsStage(story.afwijking('2026-0001'), 'assess')]).toEqual([false, false]);
  expect(story.step('2026-0001', assess)).toMatchObject({ code: 'out-of-order' });
});

test('[R60] what a feed says of who decided is a claim, whoever it names: the decision is open, and so is the claim', () => {
  const story = new Story();
  const told = (decider: string): unknown => {
    story
      .wait(1000)
      .announced('MNL', [AANNAME], '10:00:00', '12:00:00', decider, { decider, mandate: 'eigen-uitwijk' });
    const [afwijking] = story.afwijkingen().slice(-1);
    if (afwijking === undefined) throw new Error('nothing announced');
    const open = openPoints(story.picture, afwijking, story.now);
    return [isDecided(story.picture, afwijking, story.now), ...open.filter((one) => one.includes('decision'))];
  };
  expect([told('directeur'), told('rav-09'), told('lms')]).toEqual([
    [false, 'decision', 'claimed-decision'],
    [false, 'decision', 'claimed-decision'],
    [false, 'decision', 'claimed-decision'],
  ]);
});

test('[R60] a claim that is said again names the same mandate by its id, also when policy words that otherwise since', () => {
  const story = new Story();
  const said = () =>
    story
      .wait(1000)
      .announced('MNL', [AANNAME], '10:00:00', '12:00:00', 'plan-1', { decider: 'rav-09', mandate: 'eigen-uitwijk' });
  said();
  const { policy } = story.picture;
  const mandates = policy.dossier.mandates.map((one) => ({ ...one, basis: `${one.basis} (2027)` }));
  story.submit({
    kind: 'adopt-policy',
    policy: { ...policy, version: '2027-1', dossier: { ...policy.dossier, mandates } },
  });
  expect(said()).toEqual([]);
  const [claim, ...others] = story.afwijkingen()[0]?.dossier?.decisions ?? [];
  expect([claim?.mandateId, claim?.mandate, others]).toEqual([
    'eigen-uitwijk',
    policy.dossier.mandates.find(({ id }) => id === 'eigen-uitwijk')?.basis,
    [],
  ]);
});
