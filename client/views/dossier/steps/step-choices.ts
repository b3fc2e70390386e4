// The lists that the fields of a step choose from, in the words of the screen.

import {
  APPROVAL_OUTCOMES,
  CONSULTATION_OUTCOMES,
  DECISION_OUTCOMES,
  GUARANTEE_SIDES,
  GUARANTEE_STATES,
  type NoticeAbout,
  STANCES,
} from '#shared/deviation/dossier.ts';
import { AFWIJKING_KINDS, REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { PARTIES, type Party } from '#shared/reference/parties.ts';
import type { About, Choice, Draft, FixedRow, Row } from './step-field.ts';

function named<T extends string>(ids: readonly T[], names: Readonly<Record<T, string>>): readonly Choice[] {
  return ids.map((id) => ({ id, name: names[id] }));
}

export function kinds({ speech }: About): readonly Choice[] {
  return named(AFWIJKING_KINDS, speech.words.domain.afwijkingKind);
}

export function reasonCategories({ speech }: About): readonly Choice[] {
  return named(REASON_CATEGORIES, speech.words.domain.reasonCategory);
}

export function assessmentOutcomes({ speech }: About): readonly Choice[] {
  return named(['fit', 'unfit'], speech.words.domain.assessmentOutcome);
}

/** Only what was allowed can be extended. */
export function decisionOutcomes({ speech, file }: About): readonly Choice[] {
  const last = file.dossier.decisions.at(-1);
  const isAllowed = last !== undefined && last.outcome !== 'refused';
  return named(
    DECISION_OUTCOMES.filter((outcome) => outcome !== 'extended' || isAllowed),
    speech.words.domain.decisionOutcome,
  );
}

export function consultationOutcomes({ speech }: About): readonly Choice[] {
  return named(CONSULTATION_OUTCOMES, speech.words.domain.consultationOutcome);
}

export function stances({ speech }: About): readonly Choice[] {
  return named(STANCES, speech.words.domain.stance);
}

export function guaranteeStates({ speech }: About): readonly Choice[] {
  return named(GUARANTEE_STATES, speech.words.domain.guaranteeState);
}

export function approvalOutcomes({ speech }: About): readonly Choice[] {
  return named(APPROVAL_OUTCOMES, speech.words.domain.approvalOutcome);
}

/** The functions of its own meldkamer, and planbare zorg that it already names. */
export function functions({ speech, file }: About): readonly Choice[] {
  const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === file.afwijking.meldkamer).map(({ id }) => id);
  return [...new Set([...own, ...file.statement.functions])].map((id) => ({ id, name: speech.naming.function(id) }));
}

/** Every known party, by kind; those who hold a mandate by policy come first where that matters. */
export function deciders(about: About): readonly Choice[] {
  const { file, role, self, speech } = about;
  // Only LMS writes down what another decided.
  if (role !== 'lms') return self === null ? [] : [{ id: self, name: speech.naming.party(self) }];
  const holders = new Set<string>(file.chain.mandates.map(({ party }) => party));
  const group = speech.words.dossier.form.holders;
  const first = PARTIES.filter(({ id }) => holders.has(id)).map(({ id, name }) => ({ id, name, group }));
  return [...first, ...parties(about).filter(({ id }) => !holders.has(id))];
}

export function parties({ speech }: About): readonly Choice[] {
  return PARTIES.map((party) => choiceOf(party, speech.words.domain.partyKind[party.kind]));
}

/** An owner that a feed named in its own words stays one of the choices. */
export function owners(about: About): readonly Choice[] {
  const { owner } = about.file.statement;
  const known = parties(about);
  return owner === null || known.some(({ id }) => id === owner) ? known : [{ id: owner, name: owner }, ...known];
}

/** Inspectors ask whoever can answer. */
export function answerers(about: About): readonly Choice[] {
  return PARTIES.filter(({ kind }) => kind !== 'inspectorate').map((party) =>
    choiceOf(party, about.speech.words.domain.partyKind[party.kind]),
  );
}

function choiceOf({ id, name }: Party, group: string): Choice {
  return { id, name, group };
}

/** The start, and the return once there are notices about it. */
export function abouts({ speech, file }: About): readonly Choice[] {
  const there = new Set(file.dossier.notices.map(({ about }) => about));
  const all: readonly NoticeAbout[] = ['start', 'return'];
  return named(
    all.filter((about) => there.has(about)),
    speech.words.domain.noticeAbout,
  );
}

export function receivable({ speech, file, self }: About): readonly Choice[] {
  const own = file.dossier.notices.filter(({ party, received }) => party === self && received === null);
  return named(
    own.map(({ about }) => about),
    speech.words.domain.noticeAbout,
  );
}

/** Whom nobody has told yet. */
export function untold(draft: Draft, { speech, file }: About): readonly Choice[] {
  return file.dossier.notices
    .filter(({ about, told }) => about === draft['about'] && told === null)
    .map(({ party }) => ({ id: party, name: speech.naming.party(party) }));
}

export function openQuestions({ file, self }: About): readonly Choice[] {
  return file.dossier.questions
    .filter(({ to, answer }) => to === self && answer === null)
    .map(({ id, text }) => ({ id, name: text }));
}

/** Each guarantee at each side, with its state of now. */
export function guaranteeRows({ speech, file }: About): readonly FixedRow[] {
  const { guaranteeSide, guaranteeState } = speech.words.domain;
  return file.checklist.items.flatMap(({ id, name }) =>
    GUARANTEE_SIDES.map((side): FixedRow => {
      const found = file.dossier.guarantees.findLast((one) => one.item === id && one.side === side);
      const now = guaranteeState[found?.state ?? 'unknown'];
      return { title: `${name}: ${guaranteeSide[side]}`, now, keep: { item: id, side } satisfies Row };
    }),
  );
}

/** Grounds that policy gives to the chosen party. */
export function mandateBases(draft: Draft, { file }: About): readonly string[] {
  const own = file.chain.mandates.filter(({ party }) => party === draft['party']);
  return [...new Set(own.map(({ mandate }) => mandate.basis))];
}

export function mandateCapacities(draft: Draft, { file }: About): readonly string[] {
  const own = file.chain.mandates.filter(({ party }) => party === draft['party']);
  return [...new Set(own.map(({ mandate }) => mandate.capacity))];
}
