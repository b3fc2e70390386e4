// How far a datum can be believed: quiet when current, a ring when late, a hatched corner when old, and badges for where it came from.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Freshness } from '#shared/overview/freshness.ts';
import { ageText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './freshness-mark.module.css';
import { useNow } from './server-now.ts';

export type FreshnessMarkProps = {
  readonly freshness: Freshness;
  /** Last confirmed; gives the age beside the mark. */
  readonly confirmedAt?: Instant | null;
  /** Of what was said of something, and not of whether a source is heard. */
  readonly ofStatement?: boolean;
  readonly manual?: boolean;
  readonly test?: boolean;
  readonly computed?: boolean;
};

export function FreshnessMark(props: FreshnessMarkProps) {
  const { freshness, confirmedAt = null, ofStatement = false, manual = false, test = false, computed = false } = props;
  const { words, language } = useI18n();
  const { domain, console: own } = words;
  const now = useNow();
  const age = confirmedAt === null || now === null ? null : ageText(elapsed(confirmedAt, now), language);
  return (
    <span className={styles['mark']} data-freshness={freshness}>
      {freshness === 'live' ? null : (
        <span className={styles['age']}>
          {freshness === 'late' ? (
            <span aria-hidden="true">◔</span>
          ) : (
            <span aria-hidden="true" className={styles['hatch']} />
          )}
          {age === null ? null : <span aria-hidden="true">{age}</span>}
        </span>
      )}
      {freshness === 'live' ? null : (
        <span className="visually-hidden">
          {ofStatement && freshness === 'never' ? own.neverStated : domain.freshness[freshness]}
          {age === null ? '' : `, ${domain.age(age)}`}
        </span>
      )}
      {manual ? <Badge letter={domain.manualBadge} words={domain.manual} /> : null}
      {test ? <Badge letter={domain.testBadge} words={domain.test} /> : null}
      {computed ? <Badge letter={domain.computedBadge} words={domain.computed} /> : null}
    </span>
  );
}

function Badge({ letter, words }: { readonly letter: string; readonly words: string }) {
  return (
    <span className={styles['badge']} title={words}>
      <span aria-hidden="true">{letter}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
