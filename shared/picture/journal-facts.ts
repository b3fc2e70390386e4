// Facts about the journal itself, about policy, and about what only has to be remembered.

import type { Fact } from '#shared/journal/facts.ts';
import { ofName, ofSource } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import { withMandatesOf } from './mandates-in-force.ts';
import { withLateWord } from './place-facts.ts';
import { withLateReport } from './report-facts.ts';

export const JOURNAL_FACTS = {
  'journal-opened': {
    apply(picture, { epoch, synthetic }) {
      if (picture.epoch !== '') throw new Error('The journal was opened before');
      return { ...picture, epoch, synthetic };
    },
    subjects: () => [],
  },
  'policy-adopted': {
    apply: (picture, { policy }, at) => ({
      ...picture,
      policy,
      policySince: at,
      mandates: withMandatesOf(picture.mandates, policy, at),
    }),
    subjects: () => [],
  },
  'listening-resumed': {
    apply: (picture) => picture,
    subjects: () => [],
  },
  'shift-taken-over': {
    apply: (picture, { seen, note, by }) => ({
      ...picture,
      shift: { times: (picture.shift?.times ?? 0) + 1, last: { seen, note, by } },
    }),
    subjects: () => [],
  },
  'condition-reviewed': {
    apply: (picture, { kind: _, ...review }) => ({
      ...picture,
      reviews: { ...picture.reviews, [review.condition]: review },
    }),
    subjects: () => [],
  },
  'exercise-begun': {
    apply: (picture, { number, title, meldkamers, until, by }) => ({
      ...picture,
      exercise: { number, title, meldkamers, until, by, ended: null },
    }),
    subjects: () => [],
  },
  'exercise-ended': {
    apply(picture, { number, by }, at) {
      const { exercise } = picture;
      if (exercise?.number !== number) throw new Error(`Exercise ${number} is not the last that began`);
      return { ...picture, exercise: { ...exercise, ended: { at, by } } };
    },
    subjects: () => [],
  },
  'reading-late': {
    apply(picture, fact, at) {
      const { reading } = fact;
      return reading.kind === 'staffing' ? withLateReport(picture, reading.state, at) : withLateWord(picture, fact, at);
    },
    subjects: (fact) => [fact.source, ...ofReading(fact)],
  },
  'conflict-noted': {
    apply: (picture) => picture,
    subjects: ({ source }) => ofSource(source),
  },
} satisfies Partial<FactRules>;

function ofReading({ reading, source }: Extract<Fact, { kind: 'reading-late' }>): readonly string[] {
  switch (reading.kind) {
    case 'location':
      return ofName(reading.function);
    case 'staffing':
      return ofName(reading.state.post);
    case 'state':
      return ofName(reading.subject);
    case 'afwijking':
      return ofSource(source);
  }
}
