// R122. The state that a meldkamer or a post is in by its own word, when that is not normal: a sign and a word, never a colour alone.

import type { StateView } from '#shared/overview/state-view.ts';
import { stateLevel } from '#shared/reference/service-state.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { stateText } from '../../i18n/state-text.ts';
import { StateGlyph } from './state-glyph.tsx';
import styles from './state-mark.module.css';

export type StateMarkProps = {
  readonly view: StateView;
  /** What it is about, when that does not show by where it stands. */
  readonly about?: string | null;
  /** The sign alone: the word stands elsewhere. */
  readonly compact?: boolean;
};

export function StateMark({ view, about = null, compact = false }: StateMarkProps) {
  const { words, naming } = useI18n();
  const { domain } = words;
  const { state, unreachable } = view;
  const level = stateLevel(state);
  if (level === null) return null;
  const short = domain.serviceStateShort[state];
  const word = unreachable ? domain.lastSaidShort(short) : short;
  return (
    <span
      aria-hidden="true"
      className={styles['mark']}
      data-level={unreachable ? 'unreachable' : level}
      data-compact={compact}
      title={stateText(view, words, naming)}
    >
      {unreachable ? null : <StateGlyph level={level} className={styles['glyph']} />}
      {compact ? null : <span className={styles['word']}>{about === null ? word : `${about} ${word}`}</span>}
    </span>
  );
}
