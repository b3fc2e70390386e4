// Everything that is not as it should be, as a list of sentences: the tiles in words, for who cannot see them.

import { DISCIPLINES } from '#shared/functions.ts';
import type { Overview } from '#shared/overview.ts';
import { elapsed } from '#shared/time.ts';
import { useSpeech } from '../../words/words.tsx';
import { useCellWords } from './cell-words.ts';
import { guestsOf, isInPlace, isUnderstaffed } from './remarks.ts';

export function WallProblems({ overview, isLost }: { readonly overview: Overview; readonly isLost: boolean }) {
  const { wall } = useSpeech().words;
  const say = useCellWords();
  const sentences = overview.meldkamers.flatMap((view) => [
    ...DISCIPLINES.map((discipline) => view.cells[discipline])
      .filter((cell) => cell !== null && (!isInPlace(cell.worst) || isUnderstaffed(cell)))
      .map((cell) =>
        cell === null ? '' : `${view.meldkamer.name}, ${say(cell, (since) => elapsed(since, overview.asOf))}`,
      ),
    ...(view.guests.length === 0 ? [] : [`${view.meldkamer.name}: ${wall.guestsSpoken(guestsOf(view))}`]),
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
