// A box for what is kept in another form than it is written in, such as a date. While it is typed in it stands as it is typed; once that is
// over, as it is written in the language of the screen.

import { type InputHTMLAttributes, useState } from 'react';

export type WrittenBoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur'> & {
  /** As it is kept, and how that is written. */
  readonly value: string;
  readonly written: string;
  /** How what is typed is kept. */
  readonly kept: (text: string) => string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
};

export function WrittenBox({ value, written, kept, onChange, onLeave, ...control }: WrittenBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...control}
      autoComplete="off"
      spellCheck={false}
      value={typed !== null && kept(typed) === value ? typed : written}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(kept(currentTarget.value));
      }}
      onBlur={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
}
