// What somebody hears when a registration or a step is refused: why, what to do, and what a program needs to know of it.
// Names parties, numbers and stages; never repeats what was sent.

import type { Actor } from '#shared/reference/actor.ts';
import { type PartyId, partyOf, partyOfActor } from '#shared/reference/parties.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { conflict, notAllowed, notFound, type Problem, unfitInput } from '../http/problems.ts';

/** What was asked, and in whose name. */
export type Asking = { readonly kind: 'register' | StepKind; readonly actor: Actor };

export function problemOfRefusal(refusal: Refusal, asking: Asking): Problem {
  switch (refusal.code) {
    case 'no-such-afwijking':
      return noSuchAfwijking({ number: refusal.number });
    case 'not-yours':
      return notYours(refusal.holders, asking);
    case 'version-conflict':
      return conflict(
        refusal.code,
        'The deviation has changed since this version: look at it again, and send the step with the present version.',
        { version: refusal.version },
      );
    case 'out-of-order': {
      const { code, stage, step, stages } = refusal;
      return conflict(code, outOfOrderDetail(refusal), { stage, step, stages });
    }
    case 'too-many-registrations':
      return notAllowed(
        `This key has ${refusal.limit} deviations open that it registered for this meldkamer, which is as many as it may: have some closed or withdrawn.`,
        refusal.code,
        { limit: refusal.limit },
      );
    case 'no-mandate':
      return conflict(refusal.code, noMandateDetail(refusal.holders), {
        party: refusal.party,
        holders: refusal.holders.map(named),
      });
    case 'overlapping':
      return conflict(refusal.code, overlappingDetail(asking), { numbers: refusal.numbers });
    case 'nothing-changed':
      return conflict(refusal.code, 'This is in the deviation already; nothing has to be done.');
    case 'ends-before-start': {
      const problem = `must be later than ${refusal.start}`;
      const detail = `The end must come after ${refusal.start}: correct the moment.`;
      const path = refusal.isExtended === true ? 'until' : (END_OF[asking.kind] ?? 'expectedEnd');
      return unfitInput(refusal.code, detail, [{ path, problem }], {
        start: refusal.start,
      });
    }
    case 'in-the-future':
      return unfitInput(
        refusal.code,
        'This tells of something that happened, so its moment cannot be in the future: correct the moment.',
        [{ path: PAST_OF[asking.kind] ?? 'fallbackTestedAt', problem: 'must not be in the future' }],
        { moment: refusal.moment },
      );
    case 'before-start':
      return unfitInput(
        refusal.code,
        `The deviation says that it begins at ${refusal.start}: rectify its start first, or correct the moment.`,
        [{ path: 'at', problem: `must not be before ${refusal.start}` }],
        { start: refusal.start },
      );
    case 'still-away':
      return conflict(
        refusal.code,
        'Feeds still show functions at the other place: have them reported at home first, or correct what was reported.',
        { functions: refusal.functions },
      );
    case 'not-known-back':
      return conflict(
        refusal.code,
        'Functions were away when last known, and nobody who may says that they are back: have who said so say it, or have LMS confirm it. LMS may do this with a reason in `text`.',
        { functions: refusal.functions },
      );
    case 'points-open':
      return conflict(
        refusal.code,
        'Points of this dossier are open: have them answered, or say with `despiteOpen` that you know. What was open is recorded then.',
        { openPoints: refusal.points },
      );
    case 'other-meldkamer':
      return unfitInput(
        refusal.code,
        `A deviation has functions of one meldkamer, here ${refusal.meldkamer}: register another one for the others.`,
        [
          {
            path: FUNCTIONS_OF[asking.kind] ?? 'statement.functions',
            problem: `must be functions of ${refusal.meldkamer}`,
          },
        ],
        { meldkamer: refusal.meldkamer, functions: refusal.functions },
      );
    case 'joins-meldkamers':
      return conflict(
        refusal.code,
        'A dossier is about one meldkamer. For one cause at several of them make a *gebeurtenis* (POST /api/v1/gebeurtenissen), and bind each dossier to it.',
        { meldkamers: refusal.meldkamers },
      );
    case 'joins-announced':
      return conflict(
        refusal.code,
        'That one was announced by a feed, which goes on telling of it: join this one to that one instead.',
        { number: refusal.number },
      );
    case 'joins-gone-up':
      return conflict(
        refusal.code,
        `${refusal.number} has gone up in ${refusal.into} by itself, which has all that is away in it: join with that one instead.`,
        { number: refusal.number, into: refusal.into },
      );
    case 'joins-places':
      return conflict(
        refusal.code,
        'That one is at another place, or at a place that nobody knows, or one of the two was before: rectify the place first when it is wrong.',
        { number: refusal.number },
      );
    case 'splits-all':
      return unfitInput(
        refusal.code,
        'Nothing would be left: leave at least one of its functions in it.',
        [{ path: 'functions', problem: 'must not be all functions of the deviation' }],
        {},
      );
    case 'splits-planned':
      return unfitInput(
        refusal.code,
        'Of planbare zorg alone nobody follows whether it is back: leave at least one urgent function in each of the two.',
        [{ path: 'functions', problem: 'must leave an urgent function in each of the two' }],
        {},
      );
    case 'receives-nothing':
      return conflict(
        refusal.code,
        'It goes to none of the ten, so there is nobody to carry it: set right where it goes to first.',
      );
    case 'receives-unsaid':
      return unfitInput(
        refusal.code,
        'LMS answers for another: say how it knows, such as by whom at what moment it was told, by role.',
        [{ path: 'text', problem: 'must say how LMS knows' }],
        {},
      );
    case 'receives-unknown':
      return unfitInput(
        refusal.code,
        'What is carried partly is some of the functions of the deviation: choose of those.',
        [{ path: 'functions', problem: 'must be functions of the deviation' }],
        { functions: refusal.functions },
      );
    case 'splits-unknown':
      return unfitInput(
        refusal.code,
        'A deviation is split by functions that it has: look at its functions and choose some of those.',
        [{ path: 'functions', problem: 'must be functions of the deviation' }],
        { functions: refusal.functions },
      );
    case 'splits-announced':
      return conflict(
        refusal.code,
        'A feed announced it, and goes on telling of all its functions under one reference: have it announce each under a reference of its own.',
      );
    case 'decisions-contradict':
      return conflict(
        refusal.code,
        'Decisions in the two contradict each other: have it settled which one holds, or say with `despiteContradiction` that you know.',
        { decisions: refusal.decisions },
      );
    case 'no-pilot':
      return unfitInput(
        refusal.code,
        'Only a deviation of the kind pilot has notes of a pilot: rectify its kind first.',
        [{ path: 'pilot', problem: 'is for a deviation of the kind pilot only' }],
        { number: refusal.number },
      );
    case 'no-such-guarantee':
      return notFound(
        'The checklist that holds now has no such item: look at the checklist in the dossier.',
        refusal.code,
        { item: refusal.item },
      );
    case 'no-such-notice':
      return notFound(noNoticeDetail(asking), refusal.code);
    case 'nothing-to-show':
      if (asking.kind === 'rectify-decision') {
        return unfitInput(
          refusal.code,
          'LMS sets a decision of another party right with a document: the number of an entry in its own log is not enough.',
          [{ path: 'words.document', problem: 'is needed' }],
          {},
        );
      }
      return unfitInput(
        refusal.code,
        'LMS records what another party decided with a document, or with the number of the entry in its own log: give one of the two.',
        [{ path: 'document', problem: 'is needed, or log' }],
        {},
      );
    case 'uitwijk-outside':
      return unfitInput(
        refusal.code,
        'An uitwijk is to one of the ten meldkamers: choose another kind, or the meldkamer that it is to.',
        [
          {
            path: KIND_OF[asking.kind] ?? 'statement.kind',
            problem: 'must not be uitwijk for a place that is no meldkamer',
          },
        ],
        {},
      );
    case 'repeated-without-end':
      return unfitInput(
        refusal.code,
        'A decision about absences that return says until when: give its end.',
        [
          {
            path: asking.kind === 'rectify-decision' ? 'words.end' : 'about.end',
            problem: 'is required with repeated',
          },
        ],
        {},
      );
    case 'no-such-decision':
      return notFound('This deviation has no such decision: look at its decisions in the dossier.', refusal.code, {
        decision: refusal.decision,
      });
    case 'not-named':
      return conflict(
        refusal.code,
        'Another party is said to have decided this, so only that party can answer for it.',
        { party: refusal.party },
      );
    case 'answered-already':
      return conflict(refusal.code, 'This was confirmed or denied before, and that stands.');
    case 'denied-before':
      return conflict(
        refusal.code,
        'Its party denied this decision: record anew what was decided, and that party is told of it again.',
      );
    case 'claim-changed':
      return conflict(refusal.code, 'It was announced anew since: look at what is said now and answer that.');
    case 'no-claim':
      return conflict(refusal.code, 'Your party recorded this itself: rectify the decision, or decide anew.');
    case 'no-such-question':
      return notFound('This deviation has no such question: look at its questions in the dossier.', refusal.code, {
        question: refusal.question,
      });
    default:
      throw new Error(`What is asked of a deviation cannot be refused as ${refusal.code}`);
  }
}

export function noSuchAfwijking(members: Readonly<Record<string, unknown>> = {}): Problem {
  return notFound('There is no deviation with this number: look for it in the register.', 'no-such-afwijking', members);
}

/** The field that holds the end, where it is another one than at registration. */
const END_OF: Readonly<Partial<Record<Asking['kind'], string>>> = {
  rectify: 'statement.expectedEnd',
  decide: 'about.end',
  'rectify-decision': 'words.end',
  end: 'at',
};

/** The field that holds the kind, and the one that holds the functions. */
const KIND_OF: Readonly<Partial<Record<Asking['kind'], string>>> = {
  register: 'kind',
  decide: 'about.kind',
  'rectify-decision': 'words.kind',
};

const FUNCTIONS_OF: Readonly<Partial<Record<Asking['kind'], string>>> = {
  decide: 'about.functions',
  'rectify-decision': 'words.functions',
};

const PAST_OF: Readonly<Partial<Record<Asking['kind'], string>>> = {
  rectify: 'statement.fallbackTestedAt',
  decide: 'decidedAt',
  'rectify-decision': 'words.decidedAt',
  consult: 'at',
  'note-pilot': 'pilot',
  start: 'at',
  end: 'at',
};

function notYours(holders: readonly PartyId[], asking: Asking): Problem {
  const party = partyOfActor(asking.actor);
  return notAllowed(notYoursDetail(holders, asking, party), 'not-yours', { party, holders: holders.map(named) });
}

function notYoursDetail(holders: readonly PartyId[], { kind, actor }: Asking, party: PartyId | null): string {
  if (party === null && actor.role !== 'meldkamer') {
    return `The organisation of this key is no party that the role ${actor.role} may speak for, so nothing can be done in its name: have the key made out to its party.`;
  }
  if (kind === 'decide' && party !== null && holders.includes(party)) {
    return `This key decides in its own name only: name ${partyOf(party).name} as the party.`;
  }
  if (holders.length === 0) return 'This key may not do this here; nobody is named who may.';
  return `This key may not do this here: ask ${namesOf(holders)} to do it.`;
}

function outOfOrderDetail({ stage, step, stages }: Extract<Refusal, { code: 'out-of-order' }>): string {
  if (stages.includes(stage)) {
    return step === 'assess'
      ? 'A decision was recorded before, so there is nothing left to assess; rectify or decide instead.'
      : 'There is no decision that allows it and could be extended: record that decision first.';
  }
  return `The deviation is ${stage} and this step belongs to ${stages.join(', ')}: take the steps in between first.`;
}

function noMandateDetail(holders: readonly PartyId[]): string {
  const otherwise = 'leave the mandate out to record the decision with its mandate unknown';
  if (holders.length === 0) return `Policy names nobody with a mandate for this kind of deviation: ${otherwise}.`;
  return `Policy names others with a mandate for this kind: have ${namesOf(holders)} decide, or ${otherwise}.`;
}

function overlappingDetail({ kind }: Asking): string {
  const what = 'There are deviations about the same functions and time';
  return kind === 'register'
    ? `${what}: record it there, or name them in alongside when this is another one.`
    : `${what}: record it there, or end or rectify those first.`;
}

function noNoticeDetail({ kind }: Asking): string {
  return kind === 'tell'
    ? 'The return has not been confirmed yet, so nobody has to be told of it: confirm the return first.'
    : 'Nobody asked this party to confirm that it was told, so there is nothing to confirm.';
}

function named(party: PartyId): { readonly id: PartyId; readonly name: string } {
  return { id: party, name: partyOf(party).name };
}

function namesOf(parties: readonly PartyId[]): string {
  return parties.map((party) => partyOf(party).name).join(', ');
}
