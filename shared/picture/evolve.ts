// Evolve, the one fold that makes the picture, fact by fact. Server and screens run this same code.
// Pure and total over the journal: it never decides, never reads a clock, and never drops a fact silently.

import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { bringerOf } from '#shared/reference/source.ts';
import { ALARM_FACTS } from './alarm-facts.ts';
import { DEVIATION_FACTS } from './deviation-facts.ts';
import type { FactRule, FactRules } from './fact-rule.ts';
import { FEED_FACTS } from './feed-facts.ts';
import { JOURNAL_FACTS } from './journal-facts.ts';
import { emptyPicture, type Picture } from './picture.ts';
import { PLACE_FACTS } from './place-facts.ts';
import { REPORT_FACTS } from './report-facts.ts';

const RULES: FactRules = {
  ...JOURNAL_FACTS,
  ...FEED_FACTS,
  ...PLACE_FACTS,
  ...REPORT_FACTS,
  ...DEVIATION_FACTS,
  ...ALARM_FACTS,
};

/** The picture after one more entry. Throws unless the entry is the very next one: a gap is a bug, never a detail. */
export function evolve(picture: Picture, entry: Entry): Picture {
  if (entry.position !== picture.at + 1) {
    throw new Error(`Entry ${entry.position} does not follow position ${picture.at}`);
  }
  const evolved = entry.facts.reduce((soFar, fact) => apply(soFar, fact, entry.recordedAt), picture);
  return recordedAs(evolved, entry);
}

/** The picture that has all facts of an entry in it, as it stands once that entry is recorded. */
export function recordedAs(picture: Picture, { position, recordedAt, by, facts }: Entry): Picture {
  return {
    ...picture,
    at: position,
    recordedAt,
    broughtBy: picture.broughtBy && broughtAfter(picture.broughtBy, by, facts),
    registeredBy: picture.registeredBy && registeredAfter(picture.registeredBy, by, facts),
    established: picture.established && establishedAfter(picture.established, position, facts),
  };
}

type BroughtBy = NonNullable<Picture['broughtBy']>;

function broughtAfter(before: BroughtBy, by: Actor, facts: readonly Fact[]): BroughtBy {
  let broughtBy = before;
  for (const fact of facts) {
    if (fact.kind === 'feed-joined') broughtBy = { ...broughtBy, [fact.source]: bringerOf(by, fact.meldkamer) };
    if (fact.kind === 'feed-retired') broughtBy = without(broughtBy, fact.source);
  }
  return broughtBy;
}

type RegisteredBy = NonNullable<Picture['registeredBy']>;

function registeredAfter(before: RegisteredBy, by: Actor, facts: readonly Fact[]): RegisteredBy {
  let registeredBy = before;
  for (const fact of facts) {
    if (fact.kind === 'afwijking-opened' && fact.afwijking.origin === 'registered') {
      registeredBy = { ...registeredBy, [fact.afwijking.number]: bringerOf(by, fact.afwijking.meldkamer) };
    }
    if (fact.kind === 'afwijking-changed' && (fact.change.kind === 'closed' || fact.change.kind === 'withdrawn')) {
      registeredBy = without(registeredBy, fact.number);
    }
  }
  return registeredBy;
}

type EstablishedByFunction = NonNullable<Picture['established']>;

function establishedAfter(before: EstablishedByFunction, id: Position, facts: readonly Fact[]): EstablishedByFunction {
  let established = before;
  for (const fact of facts) {
    if (fact.kind !== 'source-established') continue;
    const { function: functionId, source, from, until } = fact;
    established = { ...established, [functionId]: [...(established[functionId] ?? []), { id, source, from, until }] };
  }
  return established;
}

/** One fact of an entry that is being decided or folded. */
export function apply(picture: Picture, fact: Fact, at: Instant): Picture {
  return ruleOf(fact).apply(picture, fact, at);
}

/** Whose history this fact belongs to; `before` and `after` are the picture on both sides of its entry. */
export function subjectsOf(fact: Fact, before: Picture, after: Picture): readonly string[] {
  return ruleOf(fact).subjects(fact, before, after);
}

/** That of its own kind, which the compiler cannot see of one kind among many. */
function ruleOf(fact: Fact): FactRule<Fact> {
  const rule = RULES[fact.kind] as FactRule<Fact> | undefined;
  if (rule === undefined) throw new Error(`No rule for a fact of kind ${fact.kind}`);
  return rule;
}

/** For tests and tools: the picture after all of these entries. */
export function fold(entries: readonly Entry[], start: Picture = emptyPicture()): Picture {
  return entries.reduce(evolve, start);
}
