// One line for one silence. A source that falls silent leaves every function it told of unknown from one moment on: as a list that is as many
// equal lines about one thing.

import type { RegisterLine } from './register-lines.ts';

export type ShownLine = RegisterLine & {
  /** All periods of one silence, in their order; the line is the first of them. Absent: it is one period. */
  readonly joined?: readonly RegisterLine[];
};

/** R168. In the order of `lines`: a silence stands where the first of its periods does. */
export function joinedSilences(lines: readonly RegisterLine[]): readonly ShownLine[] {
  const silences = Map.groupBy(lines.filter(isOfSilence), keyOf);
  return lines.flatMap((line): readonly ShownLine[] => {
    const joined = isOfSilence(line) ? (silences.get(keyOf(line)) ?? []) : [];
    if (joined.length < 2) return [line];
    return joined[0] === line ? [{ ...line, joined }] : [];
  });
}

/** Where something else is told of it, such as who was right about it, it stands by itself. */
function isOfSilence(line: RegisterLine): boolean {
  return line.class === 'unknown' && line.sayings.length === 0 && line.established === null;
}

/** Of the same source, or of the same meldkamer of which nobody ever said anything, from and until the same moment, in the same dossier. */
function keyOf({ source, meldkamer, begin, end, afwijking, scope }: RegisterLine): string {
  return JSON.stringify([source, meldkamer, begin, end, afwijking, scope]);
}
