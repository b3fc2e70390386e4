// For which time a decision covers which function. A decision covers what it was about when it was taken: what was added, moved or
// prolonged afterwards is covered only by a decision of its own. What was decided afterwards covers nothing of before.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type Afwijking, endOf, fitsPlace } from './afwijking.ts';
import { type Decision, type DecisionSubject, isMandated, lastDecision } from './dossier.ts';

/** `until` is null while no end was given and its functions are away. */
export type MandatedSpan = { readonly from: Instant; readonly until: Instant | null };

/** What a decision that is taken now is about. `until`: the new end that it gives. */
export function subjectOfDecision(
  afwijking: Pick<Afwijking, 'kind' | 'functions' | 'to' | 'start' | 'expectedEnd' | 'prolongedUntil'>,
  until: Instant | null,
): DecisionSubject {
  const { kind, functions, to, start } = afwijking;
  return { kind, functions, to, start, end: until ?? endOf(afwijking) };
}

/** Allowed by a party with a mandate, for all of its functions as they are now, and not refused since. */
export function isCoveredByMandate(afwijking: Afwijking): boolean {
  const decision = afwijking.dossier === null ? null : lastDecision(afwijking.dossier);
  return decision !== null && afwijking.functions.every((id) => isFor(decision, afwijking, id));
}

/** R46: from when until when decisions cover this function, in order. */
export function mandatedSpans(afwijking: Afwijking, functionId: FunctionId): readonly MandatedSpan[] {
  const spans: MandatedSpan[] = [];
  for (const decision of afwijking.dossier?.decisions ?? []) {
    const moment = momentOf(decision);
    const last = spans.at(-1);
    if (decision.outcome === 'refused') {
      if (last !== undefined) spans.splice(-1, 1, endedBy(last, moment));
    } else if (isFor(decision, afwijking, functionId)) {
      const { start, end: until } = decision.about;
      const from = [afwijking.start, start, moment].reduce(latest);
      const goesOn = last !== undefined && (last.until === null || from <= last.until);
      if (goesOn) spans.splice(-1, 1, { from: last.from, until });
      else spans.push({ from, until });
    }
  }
  const end = endOf(afwijking) ?? afwijking.course.endedAt;
  return spans
    .map((span) => (end === null ? span : endedBy(span, end)))
    .filter(({ from, until }) => until === null || from < until);
}

function isFor(decision: Decision, afwijking: Afwijking, functionId: FunctionId): boolean {
  const { kind, functions, to } = decision.about;
  const isSame = kind === afwijking.kind && fitsPlace({ to }, afwijking.to);
  return isMandated(decision) && isSame && functions.includes(functionId);
}

function endedBy({ from, until }: MandatedSpan, end: Instant): MandatedSpan {
  return { from, until: until === null ? end : earliest(until, end) };
}

/** When it was decided. What only the announcement says is as old as the announcement. */
export function momentOf({ decidedAt, by }: Decision): Instant {
  return decidedAt ?? by.at;
}
