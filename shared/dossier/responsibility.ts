// The chain of responsibility of one deviation: who performs, who manages, who supervises, who may decide and on what ground,
// and who holds the ladder. Names what is not laid down as openly as what is.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { counts } from '#shared/deviation/cover.ts';
import type { LadderTurn } from '#shared/deviation/dossier.ts';
import { nextTurnAt } from '#shared/ladder/ladder-turns.ts';
import { type ToConfirm, toConfirmIn, uncoveredIn } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { chosen, type MandateHolder, mandateHolders } from '#shared/policy/mandates.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { ministriesOf, type PartyId, responsibleFor } from '#shared/reference/parties.ts';
import { type NextStep, nextStep } from '#shared/rules/next-step.ts';
import { type TurnTaken, turnsTaken } from './turns-taken.ts';

export type ChainLink = {
  readonly function: FunctionId;
  /** Performs it and answers for it. */
  readonly performs: readonly PartyId[];
  /** Manages the meldkamer: housing, shared ICT, facilities. */
  readonly manages: readonly PartyId[];
  /** Supervise it. */
  readonly supervises: readonly PartyId[];
  /** Answer for the system in politics. */
  readonly answersFor: readonly PartyId[];
};

/** A step of the ladder as policy has it now: whose turn it is, or would be, and what they can do. */
export type ChainStep = {
  readonly name: string;
  readonly taken: boolean;
  readonly within: number;
  /** Empty: policy names nobody for this step. */
  readonly parties: readonly PartyId[];
  readonly authority: string;
};

export type Responsibility = {
  readonly links: readonly ChainLink[];
  /** Who may decide, which is no mandate to intervene: policy has none of those. Empty: "geen mandaathouder vastgelegd". */
  readonly mandates: readonly MandateHolder[];
  readonly next: NextStep | null;
  /** The turn that the ladder is at; null while no ladder runs. */
  readonly holder: LadderTurn | null;
  /** Every turn of the ladder so far: whom it named, until when, and whether anything by one of them followed. */
  readonly turns: readonly TurnTaken[];
  /** When the ladder goes on; null when it does not, or when its last step is taken. */
  readonly nextTurnAt: Instant | null;
  /** The steps that policy has for it, the taken ones first. Empty: policy has no ladder for it. */
  readonly steps: readonly ChainStep[];
  /** The functions that are away now without a decision by anybody with the mandate: the heart of the matter. */
  readonly uncovered: readonly FunctionId[];
  /** Said to be back, but not by who said that they were away. */
  readonly toConfirm: readonly ToConfirm[];
};

/** Of the deviation as it is stated, and of what was decided as something else: who decided that must be among them. */
function holdersOf(policy: DossierPolicy, afwijking: Afwijking): readonly MandateHolder[] {
  const decided = (afwijking.dossier?.decisions ?? []).filter((one) => counts(one) && one.recognised === true);
  const holders = [afwijking, ...decided.map(({ about }) => about)].flatMap(({ kind, to }) =>
    mandateHolders(policy, { ...afwijking, kind, to }),
  );
  const keyOf = ({ party, mandate }: MandateHolder): string => `${party} ${mandate.id}`;
  return [...new Map(holders.map((one) => [keyOf(one), one])).values()];
}

export function responsibilityOf(picture: Picture, afwijking: Afwijking, now: Instant): Responsibility {
  const policy = picture.policy.dossier;
  const ladder = afwijking.dossier?.ladder ?? null;
  const holder = ladder?.stoppedAt === null ? (ladder.turns.at(-1) ?? null) : null;
  const steps = ladderFor(policy, afwijking)?.steps ?? [];
  return {
    links: afwijking.functions.map(linkOf),
    mandates: holdersOf(policy, afwijking),
    next: nextStep(picture, afwijking, now),
    holder,
    nextTurnAt: holder === null ? null : nextTurnAt(steps, { turn: holder, nextAt: ladder?.nextAt ?? null }),
    turns: afwijking.dossier === null ? [] : turnsTaken(afwijking.dossier),
    steps: steps.map(({ name, within, parties, authority }, index) => ({
      name,
      within,
      taken: ladder?.turns.some(({ step, at }) => step === index && at >= ladder.startedAt) ?? false,
      parties: [...new Set(parties.flatMap((choice) => chosen(choice, afwijking)))],
      authority,
    })),
    uncovered: uncoveredIn(picture, afwijking, now),
    toConfirm: toConfirmIn(picture, afwijking, now),
  };
}

function linkOf(id: FunctionId): ChainLink {
  const care = parseFunction(id)?.discipline === 'ambulance';
  return {
    function: id,
    performs: responsibleFor(id),
    manages: ['politie', 'lms'] as PartyId[],
    supervises: (care ? ['inspectie-jenv', 'igj'] : ['inspectie-jenv']) as PartyId[],
    answersFor: ministriesOf(id),
  };
}
