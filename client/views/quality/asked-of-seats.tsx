// How long is looked back, and how many people share what calls.

import { useId } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import type { Change } from '../../parts/frame/address.ts';
import styles from './quality.module.css';
import { DAYS, type QualitySearch, SEATS_AT_MOST } from './quality-search.ts';

export type AskedOfSeatsProps = { readonly search: QualitySearch; readonly change: Change<QualitySearch> };

const SEATS = Array.from({ length: SEATS_AT_MOST }, (_, index) => index + 1);

export function AskedOfSeats({ search, change }: AskedOfSeatsProps) {
  const { quality: own } = useWords();
  return (
    <>
      <Choice
        label={own.days}
        value={search.days}
        choices={DAYS.map((days) => [days, own.lastDays(String(days))] as const)}
        onChange={(days) => change({ days })}
      />
      <Choice
        label={own.seats}
        hint={own.seatsHint}
        value={search.seats}
        choices={SEATS.map((seats) => [seats, String(seats)] as const)}
        onChange={(seats) => change({ seats })}
      />
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly choices: readonly (readonly [value: number, name: string])[];
  readonly onChange: (value: number) => void;
};

function Choice({ label, hint, value, choices, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['input']}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      >
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
    </span>
  );
}
