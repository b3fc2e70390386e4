// What anybody may ask of a deviation, also what will be refused: one step of each kind, and who asks.

import { after, DAY, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { decisionId } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import { mandateHolders } from '#shared/policy/mandates.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { fitsStage, mayStep, nextStep } from '#shared/rules/next-step.ts';
import type { Step, StepKind } from '#shared/rules/steps.ts';
import { SMB } from './decision.ts';
import { actor, LMS, place, type Story } from './story.ts';

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
        ? {
            kind,
            statement: { kind: variant % 4 === 1 ? 'pilot' : 'uitwijk', owner: 'rav-09' },
            from: null,
            reason: text,
          }
        : {
            kind,
            statement: {
              to: place(variant % 3 === 0 ? 'Zeist' : 'AMS'),
              expectedEnd: after(now, 10 * DAY),
              returnPlan: text,
            },
            from: variant % 4 === 2 ? after(now, -MINUTE) : null,
            reason: text,
          };
    case 'join':
      return { kind, with: `2026-000${1 + (variant % 4)}`, reason: text, despiteContradiction: isOdd };
    case 'split':
      return { kind, functions: afwijking.functions.slice(0, 1 + (variant % 2)), reason: text };
    case 'assess':
      return { kind, outcome: isOdd ? 'fit' : 'unfit', text, document: null };
    case 'decide':
      return {
        kind,
        outcome: (['allowed', 'refused', 'extended'] as const)[variant % 3] ?? 'allowed',
        party: isOdd ? 'smb' : 'lms',
        capacity: null,
        mandate: ['beheer-lms', 'werkwijze-smb', text, null][variant % 4] ?? null,
        document: isOdd ? 'BST-1' : null,
        decidedAt: isOdd ? now : null,
        log: isOdd ? null : text,
        about: null,
        until: after(now, 20 * DAY),
        conditions: isOdd ? text : null,
      };
    case 'confirm-claim':
    case 'deny-claim':
      return { kind, decision: someDecision(afwijking, answerable), text: isOdd ? text : null };
    case 'rectify-decision':
      return {
        kind,
        decision: someDecision(afwijking, ({ told }) => told === 'recorded'),
        words: isOdd ? { document: text, end: after(now, 5 * DAY) } : { to: place('Zeist'), decidedAt: null },
        reason: text,
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
    case 'receive':
      return {
        kind,
        outcome: (['received', 'accepted', 'refused'] as const)[variant % 3] ?? 'accepted',
        carries: (['fully', 'partly', 'not'] as const)[variant % 3] ?? null,
        functions: variant % 3 === 1 ? afwijking.functions.slice(0, 1) : null,
        until: isOdd ? after(now, DAY) : null,
        text,
      };
    case 'start':
    case 'end':
      return { kind, at: isOdd ? null : after(now, -HOUR), text: isOdd ? text : null };
    case 'close':
    case 'withdraw':
      return { kind, text: isOdd ? text : null, despiteOpen: true };
    case 'confirm-return':
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

/** Said or recorded by others, and not answered. */
function answerable({ told, answer, party, by }: Decision): boolean {
  return answer === null && party !== null && (told === 'announced' || party !== partyOfActor(by));
}

/** The newest of these; the first when there are none. */
function someDecision({ number, dossier }: Afwijking, isOne: (decision: Decision) => boolean): string {
  return decisionId(number, Math.max(0, dossier?.decisions.findLastIndex(isOne) ?? 0));
}

/** Could this kind of step be taken now, as far as the deviation goes? */
export function isApt(kind: StepKind, afwijking: Afwijking): boolean {
  if (kind === 'note-pilot' && afwijking.kind !== 'pilot') return false;
  if (kind === 'answer' && afwijking.dossier?.questions.every(({ answer }) => answer !== null)) return false;
  const decisions = afwijking.dossier?.decisions ?? [];
  if ((kind === 'confirm-claim' || kind === 'deny-claim') && !decisions.some(answerable)) return false;
  if (kind === 'rectify-decision' && !decisions.some(({ told }) => told === 'recorded')) return false;
  return fitsStage(afwijking, kind);
}

/** Could this one take it? All questions here are for LMS. */
export function isAptFor(asker: Actor, kind: StepKind, afwijking: Afwijking): boolean {
  const named = afwijking.dossier?.decisions.findLast(answerable)?.party;
  if (kind === 'confirm-claim' || kind === 'deny-claim') return named === partyOfActor(asker);
  return mayStep(asker, afwijking, kind) && (kind !== 'answer' || asker === LMS);
}

/** Takes whatever step comes next, by somebody who may, so that stories also get to the end of a dossier. */
export function advance(story: Story, number: string): void {
  const afwijking = story.afwijking(number);
  const next = nextStep(story.picture, afwijking, story.now);
  if (next === null) return;
  const [holder] = mandateHolders(story.picture.policy.dossier, afwijking);
  if (next.kind !== 'decide' || holder === undefined) {
    // Where nobody may decide, it goes on undecided.
    const kind = next.kind !== 'decide' ? next.kind : afwijking.course.startedAt === null ? 'start' : 'end';
    story.step(number, stepOf(kind, 1, afwijking, story.now));
    return;
  }
  const step = stepOf('decide', 1, afwijking, story.now);
  const { party, mandate } = holder;
  if (step.kind === 'decide') story.step(number, { ...step, outcome: 'allowed', party, mandate: mandate.id });
}

/** LMS records what a holder of a mandate decided about it, some of it taken a while ago; or sets right what it recorded. */
export function recordDecision(story: Story, number: string, variant: number, hours: number): void {
  const afwijking = story.afwijking(number);
  const holders = mandateHolders(story.picture.policy.dossier, afwijking);
  const holder = holders[variant % Math.max(1, holders.length)];
  const step = stepOf('decide', 1, afwijking, story.now);
  if (holder === undefined || step.kind !== 'decide') return;
  if (variant % 5 === 4) {
    const decision = someDecision(afwijking, ({ told }) => told === 'recorded');
    const words = { document: `BST-${hours}`, end: after(story.now, hours * DAY) };
    story.step(number, { kind: 'rectify-decision', decision, words, reason: text });
    return;
  }
  const outcome = (['allowed', 'allowed', 'refused', 'extended'] as const)[variant % 4] ?? 'allowed';
  story.step(number, {
    ...step,
    outcome,
    party: holder.party,
    mandate: holder.mandate.id,
    decidedAt: after(story.now, -hours * HOUR),
    until: outcome === 'extended' ? after(story.now, 20 * DAY) : null,
  });
}
