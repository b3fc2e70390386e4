// Facts of an earlier form, told in the present one while they are read. What is on disk stays as it was written, and so does its hash.
// Until the dossier came, a deviation was one fact with everything that its feed said, again and again.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, NOT_STARTED } from '#shared/deviation/afwijking.ts';
import {
  type Consultation,
  type Decision,
  EMPTY_DOSSIER,
  EMPTY_PILOT,
  type RecordedBy,
} from '#shared/deviation/dossier.ts';
import { subjectOfDecision } from '#shared/deviation/mandate-coverage.ts';
import { NOTHING_STATED, type Statement } from '#shared/deviation/statement.ts';
import type { Draft, Fact } from '#shared/journal/facts.ts';
import { partyNamed } from '#shared/reference/parties.ts';
import type { SourceId } from '#shared/reference/source.ts';

type Announced = Pick<
  Afwijking,
  'number' | 'meldkamer' | 'reference' | 'reportedAt' | 'announcedAt' | 'kind' | 'functions' | 'reason' | 'start'
> &
  Pick<Afwijking, 'expectedEnd' | 'owner' | 'fallback' | 'endCondition'> & {
    readonly source: SourceId;
    readonly decider: string | null;
    readonly mandate: string | null;
    readonly document: string | null;
    readonly consulted: readonly string[] | null;
  };

type EarlierFact = Fact | { readonly kind: 'afwijking-announced'; readonly afwijking: Announced };

/** True for hardly any entry, and found without taking it apart. */
export function hasEarlierFacts(bytes: string): boolean {
  return bytes.includes('"kind":"afwijking-announced"');
}

/** The draft with its facts in the present form. Looks at nothing: that is for whoever hands it out. */
export function inPresentForm(draft: Draft): Draft {
  const facts = (draft.facts as readonly EarlierFact[]).flatMap((fact) =>
    fact.kind === 'afwijking-announced' ? announcementOf(fact.afwijking, draft.recordedAt) : [fact],
  );
  return { ...draft, facts };
}

function announcementOf(said: Announced, recordedAt: Instant): readonly Fact[] {
  const { number, meldkamer, source, reference, reportedAt, announcedAt } = said;
  const by: RecordedBy = { role: 'feed', organisation: source, at: recordedAt };
  const { kind, functions, reason, start, expectedEnd, endCondition, fallback } = said;
  const owner = said.owner === null ? null : (partyNamed(said.owner)?.id ?? said.owner);
  const answers = { kind, functions, reason, start, expectedEnd, endCondition, owner, fallback };
  const statement: Statement = { ...NOTHING_STATED, ...answers };
  const change: Fact = {
    kind: 'afwijking-changed',
    number,
    change: {
      kind: 'announced',
      source,
      reference,
      reportedAt,
      statement,
      decision: decisionOf(said, statement, by),
      consultations: (said.consulted ?? []).map((name): Consultation => consultationOf(name, by)),
    },
  };
  // Its number is as old as its first announcement; a later one only says it anew.
  if (announcedAt !== recordedAt) return [change];
  const opened: Afwijking = {
    ...statement,
    number,
    origin: 'announced',
    version: 1,
    meldkamer,
    source,
    reference,
    reportedAt,
    announcedAt,
    course: NOT_STARTED,
    prolongedUntil: null,
    dossier: { ...EMPTY_DOSSIER, pilot: said.kind === 'pilot' ? EMPTY_PILOT : null },
  };
  return [{ kind: 'afwijking-opened', afwijking: opened }, change];
}

function decisionOf(said: Announced, statement: Statement, by: RecordedBy): Decision | null {
  const { decider, mandate, document } = said;
  if (decider === null && mandate === null && document === null) return null;
  return {
    outcome: 'allowed',
    party: decider === null ? null : (partyNamed(decider)?.id ?? decider),
    capacity: null,
    mandate,
    document,
    decidedAt: null,
    until: null,
    conditions: null,
    // Nobody looked at that then.
    recognised: null,
    about: subjectOfDecision({ ...statement, prolongedUntil: null }, null),
    told: 'announced',
    by,
  };
}

function consultationOf(name: string, by: RecordedBy): Consultation {
  return { party: partyNamed(name)?.id ?? name, outcome: 'unknown', text: null, followUp: null, at: null, by };
}
