// The decision that most stories tell: allowed by the SMB, with its mandate and its document, and silent about everything else.

import type { Step } from '#shared/rules/steps.ts';
import { actor } from './story.ts';

export const SMB = actor('smb', 'Strategisch Meldkamerberaad');

export const DECISION: Extract<Step, { kind: 'decide' }> = {
  kind: 'decide',
  outcome: 'allowed',
  party: 'smb',
  capacity: 'Landelijke strategische sturing',
  mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
  document: 'SMB 2026-117',
  log: null,
  decidedAt: null,
  about: null,
  until: null,
  conditions: null,
};

/** What a decision is about that says nothing of it: all is taken from its deviation. */
export const NOTHING_SAID = { kind: null, functions: null, to: null, start: null, end: null, repeated: false } as const;

/** The same, but that it is the kind for which the mandate of `DECISION` is. */
export const CHANGE_OF_WORK = { ...NOTHING_SAID, kind: 'tijdelijke-wijziging-werkwijze' } as const;
