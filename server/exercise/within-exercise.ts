// What is recorded in an exercise is about the meldkamers of that exercise, whatever door it came through (R153). A place may be any: functions of
// one that takes part may go to one that does not.

import type { Exercise } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { Step } from '#shared/rules/steps.ts';
import { type Problem, unfitInput } from '../http/problems.ts';

/** Thrown by the recorder of an exercise, and answered at its doors. */
export class OutsideExercise extends Error {
  readonly problem: Problem;

  constructor({ number }: Bounds, path: string, others: readonly MeldkamerId[], own: readonly MeldkamerId[]) {
    const detail = `${others.join(', ')} is not in exercise ${number}, which is of ${own.join(', ')}: leave it out, or have LMS begin one that names it.`;
    super(detail);
    const problem = `names ${others.join(', ')}, which is not in this exercise`;
    this.problem = unfitInput('not-in-exercise', detail, [{ path, problem }], {
      number,
      meldkamers: others,
    });
  }
}

type Bounds = Pick<Exercise, 'number' | 'meldkamers'>;

/** Throws OutsideExercise for what is about another meldkamer. */
export function withinExercise(bounds: Bounds): (intent: Intent) => void {
  const { meldkamers } = bounds;
  if (meldkamers === null) return () => {};
  return (intent) => {
    for (const [path, about] of namedIn(intent)) {
      const others = about.filter((one) => !meldkamers.includes(one));
      if (others.length > 0) throw new OutsideExercise(bounds, path, [...new Set(others)], meldkamers);
    }
  };
}

type Named = readonly (readonly [path: string, about: readonly MeldkamerId[]])[];

/** What names a known alarm, deviation or gebeurtenis is about what is in the journal already; an event is judged where it comes in. */
function namedIn(intent: Intent): Named {
  switch (intent.kind) {
    case 'register-afwijking': {
      const { meldkamer, statement } = intent.registration;
      return [
        ['meldkamer', [meldkamer]],
        ['functions', statement.functions.map(meldkamerIn)],
      ];
    }
    case 'take-step':
      return functionsIn(intent.asked.step);
    case 'act-on-gebeurtenis':
      return 'statement' in intent.asked
        ? [['parts', intent.asked.statement.parts.map(({ meldkamer }) => meldkamer)]]
        : [];
    case 'establish':
      return [['function', [meldkamerIn(intent.asked.function.id)]]];
    case 'retire-feed': {
      const source = parseSource(intent.source);
      return source === null ? [] : [['source', [source.meldkamer]]];
    }
    default:
      return [];
  }
}

/** Those that it names itself, and in its statement or in what was decided about. */
function functionsIn(step: Step): Named {
  const holders: readonly (readonly [string, unknown])[] = [
    ['functions', step],
    ...Object.entries(step).map(([name, value]) => [`${name}.functions`, value] as const),
  ];
  return holders.flatMap(([path, holder]) =>
    typeof holder === 'object' && holder !== null && 'functions' in holder && Array.isArray(holder.functions)
      ? [[path, holder.functions.map(meldkamerIn)] as const]
      : [],
  );
}

function meldkamerIn(id: string): MeldkamerId {
  return id.slice(0, 3) as MeldkamerId;
}
