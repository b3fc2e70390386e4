// The title and the icon of the tab: the name of the page, with what waits and whether the picture is old in front of it.

import { useEffect, useMemo } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import { useConnection, useOverview, usePicture, useRecording } from '../live/hooks.ts';
import { IS_EXERCISE } from '../live/world.ts';
import { mayAcknowledge } from './acknowledgeable.ts';
import iconAlarm from './icon-alarm.svg';
import iconExercise from './icon-exercise.svg';
import iconOld from './icon-old.svg';
import { badgeOf, badgeText, NO_BADGE, type PageBadge } from './page-badge.ts';

export function PageTitle({ title }: { readonly title: string }) {
  const { app, exercise } = useWords();
  const badge = useBadge();
  const { synthetic } = usePicture();
  const mark = IS_EXERCISE ? `${exercise.word} ` : synthetic ? `${app.demoParts[0]} ` : '';
  const text = `${mark}${badgeText(badge, app.titleOld)}${title}`;
  const icon = IS_EXERCISE ? iconExercise : iconOf(badge);
  useEffect(() => {
    document.title = text;
  }, [text]);
  useEffect(() => {
    if (icon === null) return;
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link === null) return;
    const usual = link.href;
    link.href = icon;
    return () => {
      link.href = usual;
    };
  }, [icon]);
  return null;
}

function useBadge(): PageBadge {
  const session = useRecording();
  const overview = useOverview();
  const { quality } = useConnection();
  return useMemo(() => {
    if (session === null) return NO_BADGE;
    const own = (overview?.alarms ?? []).filter((alarm) => mayAcknowledge(session, alarm));
    return badgeOf(own, quality);
  }, [session, overview, quality]);
}

/** Null: the usual one. */
function iconOf({ isOld, active }: PageBadge): string | null {
  if (isOld) return iconOld;
  return active === null ? null : iconAlarm;
}
