// The head of a row: which meldkamer, what its service says of itself when that is not normal, who is its guest, and the worst of its alarms.

import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { StateView } from '#shared/overview/state-view.ts';
import { isWorseState } from '#shared/reference/service-state.ts';
import type { Naming } from '#shared/words/naming.ts';
import { unheardText } from '../../../i18n/exercise/unheard-text.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Words } from '../../../i18n/nl.ts';
import { stateText } from '../../../i18n/state-text.ts';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { StateMark } from '../../../parts/marks/state-mark.tsx';
import { alarmTexts } from '../matrix/cell-text.ts';
import styles from '../matrix/matrix.module.css';

export function MeldkamerHead({ view }: { readonly view: MeldkamerView }) {
  const { words } = useI18n();
  const states = statesNotNormal(view);
  const [worst] = states;
  return (
    <span className={styles['head']} aria-hidden="true">
      <span className={styles['headLine']}>
        <span className={styles['code']}>{view.meldkamer.id}</span>
        <span className={styles['city']}>{view.meldkamer.city}</span>
        {view.mark === null ? null : <PriorityMark {...view.mark} count={null} />}
        {view.guests.length === 0 ? null : (
          <span className={styles['guests']}>
            <span className={styles['full']}>{words.domain.guests(view.guests.length)}</span>
            <span className={styles['narrow']}>{words.console.narrow.guests(view.guests.length)}</span>
          </span>
        )}
      </span>
      {worst === undefined ? null : (
        <span className={styles['state']}>
          <StateMark view={worst.state} about={postName(worst.subject, view, words)} />
          {states.length > 1 ? <span>{words.console.statesMore(states.length - 1)}</span> : null}
        </span>
      )}
    </span>
  );
}

/** All of it in words. */
export function meldkamerName(view: MeldkamerView, words: Words, naming: Naming): string {
  return [
    naming.meldkamer(view.meldkamer.id),
    view.meldkamer.city,
    isNeverHeard(view) ? unheardText(view.connection, words) : null,
    ...statesNotNormal(view).map(({ subject, state }) => {
      const about = postName(subject, view, words);
      return about === null ? stateText(state, words, naming) : `${about}: ${stateText(state, words, naming)}`;
    }),
    view.guests.length === 0 ? null : words.console.guestsSpoken(view.guests.length),
    ...alarmTexts(view.mark, words),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function isNeverHeard(view: MeldkamerView): boolean {
  return view.feeds.length === 0;
}

type SubjectState = { readonly subject: string; readonly state: StateView };

/** The worst first, and of those that are as bad the meldkamer as a whole. */
function statesNotNormal({ states }: MeldkamerView): readonly SubjectState[] {
  return Object.entries(states)
    .map(([subject, state]) => ({ subject, state }))
    .filter(({ state }) => state.state !== 'Normal')
    .sort((one, other) => {
      if (isWorseState(one.state.state, other.state.state)) return -1;
      return Number(isWorseState(other.state.state, one.state.state));
    });
}

/** Null: the meldkamer as a whole. */
function postName(subject: string, { meldkamer }: MeldkamerView, { domain }: Words): string | null {
  if (subject === meldkamer.id) return null;
  const discipline = subject.split('/')[1] as keyof typeof domain.disciplineShort;
  return domain.disciplineShort[discipline] ?? subject;
}
