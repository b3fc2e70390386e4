// Open points that need several answers at once before they are closed: what is pending stays as visible as what is missing.

import { expect, test } from 'vitest';
import type { PilotApproval } from '#shared/deviation/dossier.ts';
import { openPoints } from '#shared/dossier/open-points.ts';
import { LMS, Story } from '../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function approval(body: string, outcome: PilotApproval['outcome']): PilotApproval {
  return { body, outcome, document: null, at: null };
}

function isOpenWith(approvals: readonly PilotApproval[]): boolean {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'pilot' });
  const pilot = { application: 'Aanvraag 7', appliedAt: null, approvals, criteria: ['Gelijk'], evaluationDueAt: null };
  story.step('2026-0001', { kind: 'note-pilot', pilot }, LMS);
  return openPoints(story.picture.policy.dossier, story.afwijking('2026-0001'), story.now).includes('pilot-approvals');
}

test('the approval of a pilot is open until every body that was asked has decided, whatever it decided', () => {
  expect([
    isOpenWith([]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'pending')]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'approved')]),
    isOpenWith([approval('smb', 'approved'), approval('bmb', 'rejected')]),
  ]).toEqual([true, true, false, false]);
});
