// The page of exercises: the last one, running or over, and for LMS the forms that begin and end one.

import { useState } from 'react';
import { runningExercise } from '#shared/desk/exercising.ts';
import type { Exercise } from '#shared/picture/picture.ts';
import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { may } from '#shared/reference/roles.ts';
import { EXERCISE_CONSOLE, whoTakesPart } from '../../desk/exercise/exercise-line.tsx';
import type { FormField } from '../../form/field.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ExerciseWords } from '../../i18n/nl/exercise.ts';
import { usePicture, useSession } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './exercise.module.css';
import { ExerciseForm } from './exercise-form.tsx';

export function ExerciseView() {
  const { words } = useI18n();
  const { exercise: own } = words;
  const { session } = useSession();
  const { exercise } = usePicture();
  const [isOpen, setIsOpen] = useState(false);
  const running = runningExercise({ exercise });
  const close = () => setIsOpen(false);
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <h1>{own.title}</h1>
        <p className={page['intro']}>{own.intro}</p>
        {exercise === undefined ? <EmptyState>{own.none}</EmptyState> : <Last exercise={exercise} />}
        {may(session, 'exercise.run') && !isOpen ? (
          <div>
            <Button onPress={() => setIsOpen(true)}>{running === null ? own.begin : own.end}</Button>
          </div>
        ) : null}
        {isOpen && running === null ? (
          <ExerciseForm
            key="begin"
            id="exercise-begin"
            title={own.begin}
            fields={beginFields(own)}
            path="/api/v1/exercises"
            body={({ meldkamers, ...typed }) => ({
              ...typed,
              meldkamers: Array.isArray(meldkamers) && meldkamers.length > 0 ? meldkamers : null,
            })}
            said={own.begun}
            onClose={close}
          />
        ) : null}
        {isOpen && running !== null ? (
          <ExerciseForm
            key="end"
            id="exercise-end"
            title={own.end}
            note={<p>{own.endNote}</p>}
            fields={[]}
            path={`/api/v1/exercises/${running.number}/endings`}
            body={() => ({})}
            said={own.done}
            onClose={close}
          />
        ) : null}
      </MainRegion>
    </>
  );
}

function Last({ exercise }: { readonly exercise: Exercise }) {
  const i18n = useI18n();
  const now = useNow();
  const own = i18n.words.exercise;
  const { number, title, until, by, ended } = exercise;
  return (
    <Panel title={own.band.name(number, title)} level={2}>
      <dl className={styles['facts']}>
        <dt>{own.last}</dt>
        <dd>{stateOf(exercise, own, (at) => momentText(at, now))}</dd>
        <dt>{own.who}</dt>
        <dd>{whoTakesPart(exercise, i18n)}</dd>
        <dt>{own.begunBy}</dt>
        <dd>
          {i18n.naming.actor(by)}, {momentText(by.at, now)}
        </dd>
        {ended === null ? (
          <>
            <dt>{own.until}</dt>
            <dd>{momentText(until, now)}</dd>
            <dt>{own.mark}</dt>
            <dd>
              <code>{`"exercise": "${number}"`}</code>
            </dd>
          </>
        ) : null}
      </dl>
      <p>
        <a href={EXERCISE_CONSOLE}>{ended === null ? own.line.toExercise : own.look}</a>
      </p>
    </Panel>
  );
}

function stateOf({ ended }: Exercise, own: ExerciseWords, said: (at: Exercise['until']) => string): string {
  if (ended === null) return own.running;
  return ended.by === null ? own.endedByItself(said(ended.at)) : own.ended(said(ended.at));
}

function beginFields({ fields }: ExerciseWords): readonly FormField[] {
  return [
    { kind: 'text', size: 'line', name: 'title', label: fields.title, hint: fields.titleHint, required: true },
    {
      kind: 'many',
      name: 'meldkamers',
      label: fields.meldkamers,
      hint: fields.meldkamersHint,
      choices: MELDKAMERS.map(({ id, name }) => ({ id, name })),
    },
    { kind: 'moment', name: 'until', label: fields.until, hint: fields.untilHint, required: true },
  ];
}
