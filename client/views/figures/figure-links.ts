// Where a bar leads: the register narrowed to exactly what the bar counts, so that what is summed there is the bar (R169). Pure.

import { after } from '#shared/base/time.ts';
import type { KnownReason } from '#shared/deviation/statement.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import type { CountedIn } from '#shared/dossier/dossier-views.ts';
import type { LocationClass } from '#shared/location/location.ts';
import type { Scope } from '#shared/reference/functions.ts';
import { isoDate } from '../../i18n/format.ts';
import { periodAround } from './period.ts';

/** Of absence, as it is drawn. */
export const AWAY = ['other-meldkamer', 'outside'] as const satisfies readonly LocationClass[];

export type PeriodsAsked = {
  readonly class: readonly LocationClass[];
  readonly meldkamer?: string | null;
  readonly reason?: KnownReason;
  readonly scope?: Scope;
  /** `2026-03`: only the part of the time that lies in this month. */
  readonly month?: string;
};

type During = Pick<Figures, 'from' | 'to'>;

export function periodsPath(
  during: During,
  { class: classes, month, scope = 'spoed', ...asked }: PeriodsAsked,
): string {
  const { from, to } = datesOf(during);
  const whole = month === undefined ? { from, to } : periodAround(`${month}-01`, 'month');
  return path('/register/periods', {
    from: latest(from, whole.from),
    to: earliest(to, whole.to),
    ...asked,
    class: classes.join(),
    scope,
    unreported: 'true',
  });
}

type DossiersAsked = {
  readonly counted: CountedIn;
  readonly kind?: string;
  readonly meldkamer?: string;
  readonly reason?: KnownReason;
};

export function dossiersPath(during: During, asked: DossiersAsked): string {
  return path('/register', { ...datesOf(during), ...asked });
}

/** Both included. */
function datesOf({ from, to }: During): { readonly from: string; readonly to: string } {
  return { from: isoDate(from), to: isoDate(after(to, -1)) };
}

function path(of: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value == null ? [] : [[name, value] as [string, string]],
  );
  return `${of}?${new URLSearchParams(said)}`;
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}
