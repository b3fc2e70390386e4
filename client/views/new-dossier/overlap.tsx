// There already is one about the same: shown with links, and the way to register alongside it on purpose.

import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { Link } from '../../parts/navigation.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './new-dossier.module.css';
import type { RegistrationState } from './use-registration.ts';

export function Overlap({
  state,
  onAlongside,
}: {
  readonly state: RegistrationState;
  readonly onAlongside: () => void;
}) {
  const { overlap } = useWords().newDossier;
  const place = useRef<HTMLDivElement>(null);
  const { overlapping, attempt, busy } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => place.current?.focus(), [attempt]);
  if (overlapping.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles['errors']}>
      <h2>{overlap.title}</h2>
      <p>{overlap.explain}</p>
      <ul>
        {overlapping.map((number) => (
          <li key={number}>
            <Link href={`/register/${number}`}>{overlap.open(number)}</Link>
          </li>
        ))}
      </ul>
      <div>
        <Button isDisabled={busy} onPress={onAlongside}>
          {overlap.alongside(overlapping.join(', '))}
        </Button>
      </div>
    </div>
  );
}
