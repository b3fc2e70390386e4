// What anybody may ask of a deviation, also what will be refused: one step of each kind, and who asks.

import { after, DAY, HOUR, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { fitsStage, mayStep, nextStep } from '#shared/rules/next-step.ts';
import type { Step, StepKind } from '#shared/rules/steps.ts';
import { actor, LMS, place, type Story } from './story.ts';

const SMB = actor('smb', 'Strategisch Meldkamerberaad');

export const ASKERS: readonly Actor[] = [
  LMS,
  SMB,
  actor('party', 'RAV Utrecht'),
  actor('party', 'Politie'),
  actor('ministry', 'Ministerie van VWS'),
  actor('inspector', 'Inspectie Gezondheidszorg en Jeugd'),
  actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL'),
  actor('meldkamer', 'Meldkamer Noord-Holland', 'NHL'),
  actor('wall', 'Wandscherm'),
];

const text = 'woorden-van-een-partij';

/** `variant` chooses between the answers that a step can give. */
export function stepOf(kind: StepKind, variant: number, afwijking: Afwijking, now: Instant): Step {
  const isOdd = variant % 2 === 1;
  switch (kind) {
    case 'rectify':
      return isOdd
        ? { kind, statement: { kind: variant % 4 === 1 ? 'pilot' : 'uitwijk', owner: 'rav-09' }, reason: text }
        : {
            kind,
            statement: { to: place('Zeist'), expectedEnd: after(now, 10 * DAY), returnPlan: text },
            reason: text,
          };
    case 'assess':
      return { kind, outcome: isOdd ? 'fit' : 'unfit', text, document: null };
    case 'decide':
      return {
        kind,
        outcome: (['allowed', 'refused', 'extended'] as const)[variant % 3] ?? 'allowed',
        party: isOdd ? 'smb' : 'lms',
        capacity: null,
        mandate: variant % 4 < 2 ? text : null,
        document: isOdd ? 'BST-1' : null,
        decidedAt: isOdd ? now : null,
        until: after(now, 20 * DAY),
        conditions: isOdd ? text : null,
      };
    case 'consult':
      return { kind, party: isOdd ? 'igj' : 'Gemeente Zeist', outcome: 'noted', text, followUp: null, at: null };
    case 'take-position':
      return { kind, party: isOdd ? ('igj' as PartyId) : null, stance: 'concerns', text, document: null };
    case 'find-guarantees':
      return {
        kind,
        findings: (['g01', 'g02', 'g03'] as never[]).map((item, index) => ({
          item,
          side: isOdd ? 'site' : 'meldkamer',
          state: (['met', 'not', 'unknown'] as const)[index] ?? 'met',
          evidence: text,
        })),
      };
    case 'note-pilot':
      return {
        kind,
        pilot: {
          application: text,
          appliedAt: null,
          approvals: [{ body: 'SMB', outcome: isOdd ? 'approved' : 'pending', document: null, at: null }],
          criteria: [text],
          evaluationDueAt: isOdd ? after(now, DAY) : null,
        },
      };
    case 'tell':
      return { kind, about: isOdd ? 'start' : 'return', parties: ['rav-09', 'igj', 'vws'] as PartyId[] };
    case 'confirm-receipt':
      return { kind, about: isOdd ? 'start' : 'return' };
    case 'start':
    case 'end':
      return { kind, at: isOdd ? null : after(now, -HOUR), text: isOdd ? text : null };
    case 'confirm-return':
    case 'close':
    case 'withdraw':
      return { kind, text: isOdd ? text : null };
    case 'evaluate':
      return { kind, conclusion: text, document: null, actions: [{ text, owner: null, dueAt: null, done: isOdd }] };
    case 'mark-seen':
      return { kind };
    case 'ask':
      return { kind, to: 'lms' as PartyId, text, dueAt: after(now, DAY) };
    case 'answer':
      return { kind, question: afwijking.dossier?.questions[0]?.id ?? 'geen', text, document: null };
  }
}

/** Could this kind of step be taken now, as far as the deviation goes? */
export function isApt(kind: StepKind, afwijking: Afwijking): boolean {
  if (kind === 'note-pilot' && afwijking.kind !== 'pilot') return false;
  if (kind === 'answer' && afwijking.dossier?.questions.every(({ answer }) => answer !== null)) return false;
  return fitsStage(afwijking, kind);
}

/** Could this one take it? All questions here are for LMS. */
export function isAptFor(asker: Actor, kind: StepKind, afwijking: Afwijking): boolean {
  return mayStep(asker, afwijking, kind) && (kind !== 'answer' || asker === LMS);
}

/** Takes whatever step comes next, by somebody who may, so that stories also get to the end of a dossier. */
export function advance(story: Story, number: string): void {
  const afwijking = story.afwijking(number);
  const next = nextStep(story.picture.policy.dossier, afwijking);
  if (next === null) return;
  const step = stepOf(next.kind, 1, afwijking, story.now);
  // A decision without a mandate is a decision that may be noted; whether it is enough is another matter.
  story.step(number, step.kind === 'decide' ? { ...step, outcome: 'allowed', party: null, mandate: null } : step);
}
