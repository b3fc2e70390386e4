// What people can do with a deviation, who may, and in which stage: two tables that the server obeys and the screens ask.
// Four facts that never stand in for each other: acknowledge (an alarm), seen, decide, close.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isActive, type Stage, stageOf } from '#shared/deviation/afwijking.ts';
import type {
  ConsultationOutcome,
  DecisionOutcome,
  EvaluationAction,
  GuaranteeSide,
  GuaranteeState,
  NoticeAbout,
  Pilot,
  Stance,
} from '#shared/deviation/dossier.ts';
import type { GuaranteeId } from '#shared/deviation/guarantee.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import type { Actor, Role } from '#shared/reference/actor.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { involvedIn, mandateHolders } from './mandate.ts';

export type Step =
  | { readonly kind: 'rectify'; readonly statement: Partial<Statement>; readonly reason: string }
  | {
      readonly kind: 'assess';
      readonly outcome: 'fit' | 'unfit';
      readonly text: string | null;
      readonly document: string | null;
    }
  | {
      readonly kind: 'decide';
      readonly outcome: DecisionOutcome;
      readonly party: string | null;
      readonly capacity: string | null;
      readonly mandate: string | null;
      readonly document: string | null;
      readonly decidedAt: Instant | null;
      readonly until: Instant | null;
      readonly conditions: string | null;
    }
  | {
      readonly kind: 'consult';
      readonly party: string;
      readonly outcome: ConsultationOutcome;
      readonly text: string | null;
      readonly followUp: string | null;
      readonly at: Instant | null;
    }
  /** `party`: LMS may note a position for an authority that wrote it in a document; null: one's own. */
  | {
      readonly kind: 'take-position';
      readonly party: PartyId | null;
      readonly stance: Stance;
      readonly text: string | null;
      readonly document: string | null;
    }
  | {
      readonly kind: 'find-guarantees';
      readonly findings: readonly {
        readonly item: GuaranteeId;
        readonly side: GuaranteeSide;
        readonly state: GuaranteeState;
        readonly evidence: string | null;
      }[];
    }
  | { readonly kind: 'note-pilot'; readonly pilot: Pilot }
  | { readonly kind: 'tell'; readonly about: NoticeAbout; readonly parties: readonly PartyId[] }
  | { readonly kind: 'confirm-receipt'; readonly about: NoticeAbout }
  | { readonly kind: 'start' | 'end'; readonly at: Instant | null; readonly text: string | null }
  | { readonly kind: 'confirm-return' | 'close' | 'withdraw'; readonly text: string | null }
  | {
      readonly kind: 'evaluate';
      readonly conclusion: string;
      readonly document: string | null;
      readonly actions: readonly EvaluationAction[];
    }
  | { readonly kind: 'mark-seen' }
  | { readonly kind: 'ask'; readonly to: PartyId; readonly text: string; readonly dueAt: Instant }
  | { readonly kind: 'answer'; readonly question: string; readonly text: string; readonly document: string | null };

export type StepKind = Step['kind'];

export const STEP_KINDS = [
  'rectify',
  'assess',
  'decide',
  'consult',
  'take-position',
  'find-guarantees',
  'note-pilot',
  'tell',
  'confirm-receipt',
  'start',
  'end',
  'confirm-return',
  'close',
  'withdraw',
  'evaluate',
  'mark-seen',
  'ask',
  'answer',
] as const satisfies readonly StepKind[];

/**
 * `any`: for every deviation. `own`: for those of one's own meldkamer. `involved`: for those one carries or performs functions of.
 * `self`: only in one's own name, which each rule looks at.
 */
export type StepReach = 'any' | 'own' | 'involved' | 'self';

const CARRIERS = { lms: 'any', meldkamer: 'own', party: 'involved' } as const;

/** What is not written here is not allowed. Inspectors look, mark, ask and take positions; they change nothing operational (7.2). */
export const STEP_ROLES: Readonly<Record<StepKind, Partial<Readonly<Record<Role, StepReach>>>>> = {
  rectify: CARRIERS,
  assess: { lms: 'any', smb: 'any' },
  decide: { lms: 'any', smb: 'any', ministry: 'any', party: 'involved' },
  consult: { ...CARRIERS, smb: 'any', ministry: 'any' },
  'take-position': { lms: 'any', party: 'self', smb: 'self', ministry: 'self', inspector: 'self' },
  'find-guarantees': { ...CARRIERS, smb: 'any' },
  'note-pilot': { lms: 'any', smb: 'any', party: 'involved' },
  tell: CARRIERS,
  'confirm-receipt': { lms: 'self', party: 'self', smb: 'self', ministry: 'self', inspector: 'self' },
  start: CARRIERS,
  end: CARRIERS,
  'confirm-return': { lms: 'any', meldkamer: 'own' },
  close: { lms: 'any', smb: 'any' },
  withdraw: CARRIERS,
  evaluate: { ...CARRIERS, smb: 'any' },
  'mark-seen': { inspector: 'self' },
  ask: { inspector: 'self' },
  answer: { lms: 'self', party: 'self', smb: 'self', ministry: 'self' },
};

const LIVE: readonly Stage[] = [
  'observed',
  'announced',
  'assessed',
  'allowed',
  'refused',
  'active',
  'ended',
  'returned',
  'evaluated',
];
const ALWAYS: readonly Stage[] = [...LIVE, 'closed', 'withdrawn'];

/** In which stages a step can be taken. After closing, what was said can still be set right, seen, asked and answered. */
export const STEP_STAGES: Readonly<Record<StepKind, readonly Stage[]>> = {
  rectify: ALWAYS,
  assess: ['observed', 'announced', 'assessed', 'active'],
  decide: ['observed', 'announced', 'assessed', 'allowed', 'refused', 'active', 'ended'],
  consult: LIVE,
  'take-position': ALWAYS,
  'find-guarantees': LIVE,
  'note-pilot': LIVE,
  tell: LIVE,
  'confirm-receipt': ALWAYS,
  start: ['announced', 'assessed', 'allowed', 'refused'],
  end: ['observed', 'active'],
  'confirm-return': ['ended'],
  close: ['evaluated'],
  withdraw: ['announced', 'assessed', 'allowed', 'refused'],
  evaluate: ['returned', 'evaluated'],
  'mark-seen': ALWAYS,
  ask: ALWAYS,
  answer: ALWAYS,
};

/** May this actor take this kind of step in this deviation? Says nothing about the stage. */
export function mayStep(actor: Actor, afwijking: Afwijking, kind: StepKind): boolean {
  const reach = actor.role === 'system' ? undefined : STEP_ROLES[kind][actor.role];
  switch (reach) {
    case undefined:
      return false;
    case 'any':
      return true;
    case 'own':
      return actor.meldkamer === afwijking.meldkamer;
    case 'involved': {
      const party = partyOfActor(actor);
      return party !== null && involvedIn(afwijking).includes(party);
    }
    case 'self':
      return partyOfActor(actor) !== null;
  }
}

/** Who may take it here, as far as they are parties: of a meldkamer and of an inspectorate it depends on which. */
export function stepHolders(afwijking: Afwijking, kind: StepKind): readonly PartyId[] {
  const roles = STEP_ROLES[kind];
  const named = (['lms', 'smb'] as const).filter((role) => roles[role] === 'any');
  return [
    ...new Set([
      ...(named as readonly string[] as readonly PartyId[]),
      ...(roles.party === 'involved' ? involvedIn(afwijking) : []),
    ]),
  ];
}

/** Can this kind of step be taken now, whoever takes it? An assessment comes before a decision, an extension after one. */
export function fitsStage(afwijking: Afwijking, kind: StepKind): boolean {
  if (kind === 'assess' && (afwijking.dossier?.decisions.length ?? 0) > 0) return false;
  return STEP_STAGES[kind].includes(stageOf(afwijking));
}

export type NextStep = { readonly kind: StepKind; readonly parties: readonly PartyId[] };

/** What has to happen next and who holds it. No parties: nobody is named, which is shown as such. */
export function nextStep(policy: DossierPolicy, afwijking: Afwijking): NextStep | null {
  const { dossier, course } = afwijking;
  if (dossier === null || course.closedAt !== null || course.withdrawnAt !== null) return null;
  const lms = ['lms' as PartyId];
  if (course.evaluatedAt !== null) return { kind: 'close', parties: lms };
  const owner = involvedIn(afwijking);
  if (course.returnedAt !== null) return { kind: 'evaluate', parties: owner };
  if (course.endedAt !== null) return { kind: 'confirm-return', parties: lms };
  if (dossier.decisions.length === 0) {
    if (dossier.assessment === null && !isActive(afwijking)) return { kind: 'assess', parties: lms };
    return { kind: 'decide', parties: [...new Set(mandateHolders(policy, afwijking).map(({ party }) => party))] };
  }
  return isActive(afwijking) ? { kind: 'end', parties: owner } : { kind: 'start', parties: owner };
}
