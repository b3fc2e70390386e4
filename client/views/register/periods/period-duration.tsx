// How long a period lasts. An open one runs on by the server's clock; screen readers are not told every change.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { durationText, spanText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';

export type Span = { readonly begin: Instant; readonly end: Instant | null; readonly durationMs: number };
export type PeriodDurationProps = {
  readonly span: Span;
  /** For a narrow column; a screen reader still hears it in full. */
  readonly short?: boolean;
};

export function PeriodDuration({ span, short = false }: PeriodDurationProps) {
  if (span.end === null) return <RunningDuration span={span} short={short} />;
  return <FixedDuration milliseconds={span.durationMs} short={short} />;
}

function FixedDuration({ milliseconds, short }: { readonly milliseconds: number; readonly short: boolean }) {
  const { language } = useI18n();
  const full = durationText(milliseconds, language);
  if (!short) return <>{full}</>;
  return (
    <>
      <span aria-hidden="true">{spanText(milliseconds, language)}</span>
      <span className="visually-hidden">{full}</span>
    </>
  );
}

/** Only this piece follows the clock, so that a long table stands still around it. */
function RunningDuration({ span, short }: Required<PeriodDurationProps>) {
  const now = useNow();
  const milliseconds = now === null ? span.durationMs : elapsed(span.begin, now);
  return (
    <span aria-live="off">
      <FixedDuration milliseconds={milliseconds} short={short} />
    </span>
  );
}
