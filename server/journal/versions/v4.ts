// From version 4 to version 5. Version 5 came with what a decision says of itself: its place in the log of LMS, the mandate of policy that
// it names, for which functions it was within that, what was answered to it and what it said before. Of older ones nobody was asked, so
// it is unknown; for which functions they were within their mandate is looked up by their words when they are folded. A mandate of an
// older policy is named after its holder and its ground.

import { mandateIdOf } from '#shared/policy/dossier-policy.ts';
import type { Json } from './shape.ts';

const CONFIRM_SPOKEN_WITHIN = 3 * 24 * 60 * 60 * 1000;

export function fromVersion4(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  // Hardly any entry has a policy or a decision in it, and a start looks at a million of them.
  return facts.some(isOlder) ? { ...entry, facts: facts.map(brought) } : entry;
}

function isOlder({ kind }: Json): boolean {
  return kind === 'policy-adopted' || kind === 'afwijking-opened' || kind === 'afwijking-changed';
}

function brought(fact: Json): Json {
  switch (fact['kind']) {
    case 'policy-adopted':
      return { ...fact, policy: withNames(fact['policy'] as Json) };
    case 'afwijking-opened': {
      const afwijking = fact['afwijking'] as Json;
      const dossier = afwijking['dossier'] as Json | null;
      return dossier === null ? fact : { ...fact, afwijking: { ...afwijking, dossier: withDecisions(dossier) } };
    }
    case 'afwijking-changed': {
      const change = fact['change'] as Json;
      return change['decision'] == null || !['decided', 'announced'].includes(String(change['kind']))
        ? fact
        : { ...fact, change: { ...change, decision: withUnknowns(change['decision'] as Json) } };
    }
    default:
      return fact;
  }
}

function withNames(policy: Json): Json {
  const dossier = policy['dossier'] as Json;
  const mandates = dossier['mandates'] as readonly (Json & Parameters<typeof mandateIdOf>[0])[];
  return {
    ...policy,
    dossier: {
      ...dossier,
      mandates: mandates.map((one) => ({ ...one, id: mandateIdOf(one) })),
      confirmSpokenWithin: CONFIRM_SPOKEN_WITHIN,
    },
  };
}

function withDecisions(dossier: Json): Json {
  return { ...dossier, decisions: (dossier['decisions'] as readonly Json[]).map(withUnknowns) };
}

function withUnknowns(decision: Json): Json {
  const about = { ...(decision['about'] as Json), repeated: false };
  return { ...decision, mandateId: null, log: null, within: null, answer: null, earlier: [], about };
}
