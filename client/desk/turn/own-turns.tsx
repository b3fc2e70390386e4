// To a party on its own screens: that it has to act now, on what, and how long it has. Nothing while it has not.

import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { type OwnTurn, ownTurns } from '#shared/overview/own-turns.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePicture, useSession } from '../../live/hooks.ts';
import { Link } from '../../parts/header/navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { minutesLeft } from '../acts-now.tsx';
import styles from './own-turns.module.css';

/** `number`: of this deviation alone; null: of all, each with the way to its dossier. */
export function OwnTurns({ number }: { readonly number: AfwijkingNumber | null }) {
  const { words } = useI18n();
  const { session } = useSession();
  const picture = usePicture();
  const now = useNow();
  const party = session === null ? null : partyOfActor(session);
  if (now === null || party === null) return null;
  const turns = ownTurns(picture, party, now, number);
  if (turns.length === 0) return null;
  const { ownTurn } = words.notices;
  const say = ({ step, until }: OwnTurn): string => {
    const needed = ownTurn.needed(step === null ? null : words.domain.stepNoun[step]);
    return until === null ? needed : `${needed}, ${words.console.list.actsUntil(minutesLeft(now, until))}`;
  };
  return (
    <ul className={styles['turns']} aria-label={ownTurn.label}>
      {turns.map((turn) => (
        <li key={`${turn.number} ${turn.step}`} data-own-turn={turn.number}>
          <strong>{say(turn)}</strong>
          {number === null ? (
            <>
              {' · '}
              <Link href={`/register/${turn.number}`}>{words.notices.dossier(turn.number)}</Link>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
