// How long ago something was, by the server's clock. Changes at most once in 2 s, and never says it aloud by itself.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { ageText, durationText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNow } from './server-now.ts';

export function Age({ at }: { /** Null shows a dash. */ readonly at: Instant | null }) {
  const now = useNow();
  const { words, language } = useI18n();
  if (at === null || now === null) return <span aria-hidden="true">–</span>;
  const age = elapsed(at, now);
  return (
    <time dateTime={at}>
      <span aria-hidden="true">{ageText(age, language)}</span>
      <span className="visually-hidden">{words.domain.age(durationText(age, language))}</span>
    </time>
  );
}
