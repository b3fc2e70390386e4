// The period of the figures: a month, a quarter or a year, one step back or forth at a time.

import { useId } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import styles from './figures.module.css';
import { inUnit, type Period, quarterOf, shifted, UNITS, unitOf } from './period.ts';

export type PeriodChoiceProps = {
  readonly period: Period;
  /** The date of today by the Dutch calendar. */
  readonly today: string;
  readonly onChange: (period: Period) => void;
};

export function PeriodChoice({ period, today, onChange }: PeriodChoiceProps) {
  const { figures } = useWords();
  const id = useId();
  const unit = unitOf(period);
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">{figures.unit}</legend>
      <label htmlFor={id} data-screen-only="">
        {figures.unit}
      </label>
      <select
        id={id}
        data-screen-only=""
        className={styles['input']}
        value={unit ?? 'free'}
        onChange={({ currentTarget }) => {
          const chosen = UNITS.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChange(inUnit(period, chosen, today));
        }}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {figures.units[one]}
          </option>
        ))}
        {unit === null ? <option value="free">{figures.units.free}</option> : null}
      </select>
      {unit === null ? null : (
        <span className={styles['choice']} data-screen-only="">
          <Button aria-label={figures.previous} onPress={() => onChange(shifted(period, unit, -1))}>
            ‹
          </Button>
          <Button aria-label={figures.next} onPress={() => onChange(shifted(period, unit, 1))}>
            ›
          </Button>
        </span>
      )}
      <output className={styles['period']}>{usePeriodName(period)}</output>
    </fieldset>
  );
}

/** `2026`, `4e kwartaal 2026`, `november 2026`, or both dates. */
function usePeriodName(period: Period): string {
  const { figures } = useWords();
  const year = period.from.slice(0, 4);
  switch (unitOf(period)) {
    case 'year':
      return year;
    case 'quarter':
      return figures.quarter(quarterOf(period), year);
    case 'month':
      return `${figures.month[Number(period.from.slice(5, 7)) - 1]} ${year}`;
    case null:
      return figures.span(period.from, period.to);
  }
}
