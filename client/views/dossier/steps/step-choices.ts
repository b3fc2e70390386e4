// What the fields of a step choose from, where that depends on the dossier or on who acts.

import { allows, isAskedOf, standingFor } from '#shared/deviation/cover.ts';
import { DECISION_OUTCOMES, type Decision, GUARANTEE_SIDES } from '#shared/deviation/dossier.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import { PARTIES, type PartyId } from '#shared/reference/parties.ts';
import { policyText } from '#shared/words/naming.ts';
import { functionChoices, partyChoices } from '../../../form/choices.ts';
import type { Choice, Draft, FixedRow } from '../../../form/field.ts';
import { localMoment } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import type { About } from './about.ts';

function named<T extends string>(ids: readonly T[], names: Readonly<Record<T, string>>): readonly Choice[] {
  return ids.map((id) => ({ id, name: names[id] }));
}

/** Only what was allowed can be extended, for some of its functions at least. */
export function decisionOutcomes({ i18n, detail }: About): readonly Choice[] {
  const isAllowed = standingFor(detail.dossier, detail.statement.functions).some(allows);
  return named(
    DECISION_OUTCOMES.filter((outcome) => outcome !== 'extended' || isAllowed),
    i18n.words.domain.decisionOutcome,
  );
}

/** The functions of its own meldkamer, and planbare zorg that it already names; `besides`: what else is already named. */
export function functions({ i18n, detail }: About, besides: readonly FunctionId[] = []): readonly Choice[] {
  const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === detail.afwijking.meldkamer).map(({ id }) => id);
  return functionChoices([...new Set([...own, ...detail.statement.functions, ...besides])], i18n);
}

/** Its own functions, one of which at least stays. */
export function ownFunctions({ i18n, detail }: About): readonly Choice[] {
  return functionChoices(detail.statement.functions, i18n);
}

/** The dossiers that can go up in this one. */
export function joinable({ i18n, detail }: About): readonly Choice[] {
  return detail.joinable.map(({ number, functions }) => ({
    id: number,
    name: `${i18n.naming.number(number)}: ${functionList(i18n.words.domain, i18n.naming, functions)}`,
  }));
}

/** Those who hold a mandate by policy come first. Only LMS writes down what another decided. */
export function deciders({ detail, role, self, i18n }: About): readonly Choice[] {
  if (role !== 'lms') return self === null ? [] : [{ id: self, name: i18n.naming.party(self) }];
  const holders = detail.chain.mandates.map(({ party }) => party as PartyId);
  return partyChoices(i18n, holders, i18n.words.dossier.form.holders);
}

/** An owner that a feed named in its own words stays one of the choices. */
export function owners({ detail, i18n }: About): readonly Choice[] {
  const { owner } = detail.statement;
  const known = partyChoices(i18n);
  return owner === null || known.some(({ id }) => id === owner) ? known : [{ id: owner, name: owner }, ...known];
}

/** Inspectors ask whoever can answer. */
export function answerers({ i18n }: About): readonly Choice[] {
  const asking = new Set<string>(PARTIES.filter(({ kind }) => kind === 'inspectorate').map(({ id }) => id));
  return partyChoices(i18n).filter(({ id }) => !asking.has(id));
}

/** The start, and the return once there are notices about it. */
export function abouts({ i18n, detail }: About): readonly Choice[] {
  const there = new Set(detail.dossier.notices.map(({ about }) => about));
  return named(
    (['start', 'return'] as const).filter((about) => there.has(about)),
    i18n.words.domain.noticeAbout,
  );
}

export function receivable({ i18n, detail, self }: About): readonly Choice[] {
  const own = detail.dossier.notices.filter(({ party, received }) => party === self && received === null);
  const confirmable = own.map(({ about }) => about).filter((about) => about !== 'claim');
  return named(confirmable, i18n.words.domain.noticeAbout);
}

/** Whom nobody has told yet. */
export function untold(draft: Draft, { i18n, detail }: About): readonly Choice[] {
  return detail.dossier.notices
    .filter(({ about, told }) => about === draft['about'] && told === null)
    .map(({ party }) => ({ id: party, name: i18n.naming.party(party) }));
}

export function openQuestions({ detail, self }: About): readonly Choice[] {
  return detail.dossier.questions
    .filter(({ to, answer }) => to === self && answer === null)
    .map(({ id, text }) => ({ id, name: text }));
}

/** What others stated or recorded as decided by this party, and what it did not answer. */
export function answerable(about: About): readonly Choice[] {
  const { self, detail } = about;
  return chosenDecisions(about, (_, index) => isAskedOf(detail.dossier, self, index));
}

/** Of one's own party, or recorded by LMS. */
export function rectifiable(about: About): readonly Choice[] {
  const { self, role } = about;
  return chosenDecisions(about, ({ party, told, by }) => {
    return told === 'recorded' && ((self !== null && party === self) || (role === 'lms' && by.role === 'lms'));
  });
}

function chosenDecisions(
  { detail, i18n }: About,
  isWanted: (decision: Decision, index: number) => boolean,
): readonly Choice[] {
  const { decisionOutcome } = i18n.words.domain;
  return detail.dossier.decisions.flatMap((one, index) => {
    const id = detail.decisions[index]?.id;
    if (id === undefined || !isWanted(one, index)) return [];
    const party = one.party === null ? i18n.words.domain.unknown : i18n.naming.party(one.party);
    return [{ id, name: `${decisionOutcome[one.outcome]}, ${party}, ${localMoment(one.decidedAt ?? one.by.at)}` }];
  });
}

/** Each guarantee at each side, with its state of now. */
export function guaranteeRows({ i18n, detail }: About): readonly FixedRow[] {
  const { guaranteeSide, guaranteeState } = i18n.words.domain;
  return detail.checklist.items.flatMap(({ id, name }) =>
    GUARANTEE_SIDES.map((side): FixedRow => {
      const found = detail.dossier.guarantees.findLast((one) => one.item === id && one.side === side);
      const now = guaranteeState[found?.state ?? 'unknown'];
      return { title: `${policyText(i18n.words, name)}: ${guaranteeSide[side]}`, now, keep: { item: id, side } };
    }),
  );
}

/** What policy gives to the chosen party: in which capacity, or on which ground. */
export function mandateTexts(of: 'capacity' | 'basis', draft: Draft, { detail }: About): readonly string[] {
  const own = detail.chain.mandates.filter(({ party }) => party === draft['party']);
  return [...new Set(own.map(({ mandate }) => mandate[of]))];
}
