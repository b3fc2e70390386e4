// What somebody set aside of an alarm, or wants to: how it stands, and for LMS the acts that are possible now.

import { useRef, useState } from 'react';
import { type Alarm, asideOf, asideState } from '#shared/alarm/alarm.ts';
import { ASIDES, type Aside } from '#shared/alarm/life.ts';
import { may } from '#shared/reference/roles.ts';
import { ConfirmAside } from '../../../desk/aside/confirm-aside.tsx';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useRecording } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { AsideForm } from './aside-form.tsx';
import { asideAsked, asideEnded, asideStanding } from './aside-texts.ts';
import styles from './drawer.module.css';
import { EndAsideForm } from './end-aside-form.tsx';

type Open = { readonly what: 'set' | 'end'; readonly aside: Aside } | null;

export function AsidePart({ alarm }: { readonly alarm: Alarm }) {
  const i18n = useI18n();
  const now = useNow();
  const session = useRecording();
  const [open, setOpen] = useState<Open>(null);
  const { aside: own } = i18n.words.console;
  const isMine = may(session, 'alarm.set-aside');
  const part = useRef<HTMLDivElement>(null);
  /** Back to the lines that say how it stands now, in view. */
  const close = () => {
    setOpen(null);
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'nearest' });
  };
  const until = (moment: Parameters<typeof momentText>[0]) => momentText(moment, now);
  const standing = ASIDES.flatMap((aside) => {
    const set = asideOf(alarm, aside);
    return set === null ? [] : [{ aside, text: asideStanding(i18n, aside, set, until) }];
  });
  const ending = open?.what === 'end' && asideState(alarm, open.aside) !== 'free' ? open.aside : null;
  const setting = open?.what === 'set' && asideState(alarm, open.aside) !== 'aside' ? open.aside : null;
  if (!isMine && standing.length === 0 && alarm.asked === null) return null;
  return (
    <div ref={part} tabIndex={-1} className={styles['aside']} data-aside={standing.length > 0}>
      {standing.map(({ aside, text }) => (
        <p key={aside}>{text}</p>
      ))}
      {alarm.asked === null ? null : <p>{asideAsked(i18n, alarm.asked, until)}</p>}
      {!isMine ? null : setting !== null ? (
        <AsideForm alarm={alarm} aside={setting} onClose={close} />
      ) : ending !== null ? (
        <EndAsideForm alarm={alarm} aside={ending} onClose={close} />
      ) : (
        <div className={styles['formLine']}>
          {alarm.asked === null ? null : <ConfirmAside alarm={alarm} asked={alarm.asked} />}
          {ASIDES.map((aside) => {
            const state = asideState(alarm, aside);
            return (
              <Button key={aside} onPress={() => setOpen({ what: state === 'free' ? 'set' : 'end', aside })}>
                {state === 'free' ? own.open[aside] : asideEnded(i18n, aside, state)}
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}
