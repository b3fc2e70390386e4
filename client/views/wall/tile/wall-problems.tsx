// Everything that is not as it should be, as a list of sentences: the tiles in words, for who cannot see them.

import { elapsed } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useCellWords } from './cell-words.ts';
import { type DecisionRemark, decisionOf } from './decision-remark.ts';
import { isInPlace, isReturnToConfirm, isUnderstaffed } from './remarks.ts';

export type WallProblemsProps = {
  readonly overview: Overview;
  readonly isLost: boolean;
  readonly picture: Picture;
  readonly inPart: readonly AfwijkingNumber[];
};

function isToTell(cell: CellView): boolean {
  return !isInPlace(cell.worst) || isUnderstaffed(cell) || isReturnToConfirm(cell) || cell.state !== null;
}

export function WallProblems({ overview, isLost, picture, inPart }: WallProblemsProps) {
  const { words, naming } = useI18n();
  const { console, wall } = words;
  const say = useCellWords();
  function decisionWords(decision: DecisionRemark | null): readonly string[] {
    if (decision === null) return [];
    if (decision.isPart) return [wall.partlySpoken];
    if (!decision.isCoveredByMandate) return [wall.undecidedSpoken];
    return [
      decision.by.length === 0 ? wall.decidedSpoken : wall.decidedBySpoken(decision.by.map(naming.party).join(', ')),
    ];
  }

  const sentences = overview.meldkamers.flatMap((view) => [
    ...DISCIPLINES.map((discipline) => view.cells[discipline])
      .filter((cell) => cell !== null && isToTell(cell))
      .map((cell) =>
        cell === null
          ? ''
          : [
              `${view.meldkamer.name}, ${say(cell, (since) => elapsed(since, overview.asOf))}`,
              ...decisionWords(
                isLost || (isInPlace(cell.worst) && !isReturnToConfirm(cell))
                  ? null
                  : decisionOf([cell], view.alarms, picture, inPart),
              ),
            ].join(', '),
      ),
    ...(view.guests.length === 0 ? [] : [`${view.meldkamer.name}: ${console.guestsSpoken(view.guests.length)}`]),
  ]);
  return (
    <section className="visually-hidden" data-testid="wall-problems">
      <h2>{wall.problemsTitle}</h2>
      {sentences.length === 0 && !isLost ? (
        <p>{wall.noProblems}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
