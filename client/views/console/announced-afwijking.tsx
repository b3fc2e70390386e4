// The announced deviations that cover parts of this cell: number, reason and end. Without one, what is elsewhere is said to be unannounced.

import type { Afwijking } from '#shared/afwijking.ts';
import type { FunctionView } from '#shared/function-view.ts';
import type { Picture } from '#shared/picture.ts';
import { Link } from '../../parts/navigation.tsx';
import { useNow } from '../../parts/server-now.ts';
import { momentText } from '../../words/format.ts';
import { useSpeech } from '../../words/words.tsx';
import styles from './drawer.module.css';
import { DrawerSection } from './drawer-section.tsx';

export type AnnouncedAfwijkingProps = { readonly parts: readonly FunctionView[]; readonly picture: Picture };

export function AnnouncedAfwijking({ parts, picture }: AnnouncedAfwijkingProps) {
  const { words } = useSpeech();
  const own = words.console.drawer;
  const numbers = new Set(parts.map(({ afwijking }) => afwijking));
  const covering = Object.values(picture.afwijkingen).filter(({ number }) => numbers.has(number));
  const uncovered = parts.some((part) => isElsewhere(part) && part.scope === 'spoed' && part.afwijking === null);
  if (covering.length === 0 && !uncovered) return null;
  return (
    <DrawerSection title={own.announced}>
      {covering.map((afwijking) => (
        <Announced key={afwijking.number} afwijking={afwijking} />
      ))}
      {uncovered ? <p>{own.unannounced}</p> : null}
    </DrawerSection>
  );
}

function Announced({ afwijking }: { readonly afwijking: Afwijking }) {
  const { words } = useSpeech();
  const now = useNow();
  const own = words.console.drawer;
  return (
    <div>
      <p>
        <Link href={`/register/${afwijking.number}`}>
          {own.announcedLine(afwijking.number, words.domain.afwijkingKind[afwijking.kind])}
        </Link>
      </p>
      <p>{afwijking.reason === null || afwijking.reason === '' ? own.noReason : afwijking.reason}</p>
      <p className={styles['small']}>
        {own.from(momentText(afwijking.start, now))} ·{' '}
        {afwijking.expectedEnd === null ? own.noEnd : own.until(momentText(afwijking.expectedEnd, now))}
      </p>
    </div>
  );
}

function isElsewhere(part: FunctionView): boolean {
  return part.class === 'other-meldkamer' || part.class === 'outside';
}
