// The head of a row: which meldkamer, what its service says of itself when that is not normal, who is its guest, and its own alarms.

import { isAnnunciated } from '#shared/alarm/alarm.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Naming } from '../../../i18n/naming.ts';
import type { Words } from '../../../i18n/nl.ts';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import styles from '../matrix/matrix.module.css';

export function MeldkamerHead({ view }: { readonly view: MeldkamerView }) {
  const { words } = useI18n();
  const states = statesNotNormal(view, words);
  const alarms = ownAlarms(view);
  const [first] = alarms;
  return (
    <span className={styles['head']} aria-hidden="true">
      <span className={styles['headLine']}>
        <span className={styles['code']}>{view.meldkamer.id}</span>
        <span className={styles['city']}>{view.meldkamer.city}</span>
        {first === undefined ? null : (
          <PriorityMark
            priority={first.priority}
            unacknowledged={first.acknowledged === null && first.core === 'active'}
            returned={first.core === 'returned'}
          />
        )}
        {view.guests.length === 0 ? null : (
          <span className={styles['guests']}>{words.domain.guests(view.guests.length)}</span>
        )}
      </span>
      {states[0] === undefined ? null : (
        <span className={styles['state']}>
          {states[0]} {states.length > 1 ? words.console.statesMore(states.length - 1) : ''}
        </span>
      )}
    </span>
  );
}

/** All of it in words. */
export function meldkamerName(view: MeldkamerView, words: Words, naming: Naming): string {
  const alarms = ownAlarms(view);
  const [first] = alarms;
  return [
    naming.meldkamer(view.meldkamer.id),
    view.meldkamer.city,
    isNeverHeard(view) ? neverHeardText(view, words) : null,
    ...statesNotNormal(view, words),
    view.guests.length === 0 ? null : words.console.guestsSpoken(view.guests.length),
    first === undefined ? null : words.console.alarmsInCell(alarms.length, words.alarms.priority[first.priority]),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Alarms of the meldkamer as a whole, such as a silent feed; those of a discipline stand in its cell. Most urgent first. */
function ownAlarms(view: MeldkamerView) {
  return view.alarms.filter((alarm) => alarm.function === null && alarm.post === null && isAnnunciated(alarm));
}

/** R85 */
function neverHeardText({ connection }: MeldkamerView, { domain, console: own }: Words): string {
  return connection === 'not-yet' ? domain.notConnected : own.neverHeard;
}

function isNeverHeard(view: MeldkamerView): boolean {
  return view.feeds.length === 0;
}

function statesNotNormal({ states, meldkamer }: MeldkamerView, { domain }: Words): readonly string[] {
  return Object.entries(states)
    .filter(([, { state }]) => state !== 'Normal')
    .map(([subject, { state }]) => stateText(subject, state, meldkamer.id, domain));
}

function stateText(subject: string, state: ServiceState, own: string, domain: Words['domain']): string {
  const word = domain.serviceState[state];
  if (subject === own) return word;
  const discipline = subject.split('/')[1] as keyof typeof domain.discipline;
  return `${domain.discipline[discipline] ?? subject}: ${word}`;
}
