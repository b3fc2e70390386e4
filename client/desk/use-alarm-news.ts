// Says news about alarms to a screen reader: new critical ones may interrupt, all else waits its turn. Says nothing about what was there at load.

import { useEffect, useRef } from 'react';
import type { Picture } from '#shared/picture/picture.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useAnnouncer } from '../live/hooks.ts';
import { newsBetween } from './alarm-news.ts';
import { alarmSentence } from './alarm-said.ts';
import type { Flood } from './flood.ts';

export function useAlarmNews(picture: Picture, hasPicture: boolean, flood: Flood | null): void {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const announcer = useAnnouncer();
  const before = useRef<Picture['alarms'] | null>(null);
  const wasFlood = useRef(false);
  const isFlood = flood !== null;
  const count = flood?.count ?? 0;

  useEffect(() => {
    announcer.setFlood(isFlood);
    if (isFlood && !wasFlood.current) announcer.urgent(words.console.flood.announced(count));
    if (!isFlood && wasFlood.current) announcer.polite(words.console.flood.over);
    wasFlood.current = isFlood;
  }, [isFlood, count, announcer, words]);

  useEffect(() => {
    if (!hasPicture) return;
    const known = before.current;
    before.current = picture.alarms;
    if (known === null || known === picture.alarms) return;
    for (const { kind, alarm } of newsBetween(known, picture.alarms)) {
      const sentence = alarmSentence(i18n, picture, alarm);
      if (kind === 'raised' && alarm.priority === 1) announcer.urgent(words.alarms.newCritical(sentence), 1);
      // In a flood the low ones would only drown the others; they are in the list.
      else if (kind === 'raised' && (alarm.priority === 2 || !isFlood)) {
        announcer.polite(words.console.news.raised(words.alarms.priority[alarm.priority], sentence), alarm.priority);
      } else if (kind === 'returned') announcer.polite(words.console.news.returned(sentence));
      else if (kind === 'acknowledged' && alarm.acknowledged !== null) {
        announcer.polite(words.console.news.acknowledged(sentence, naming.actor(alarm.acknowledged)));
      }
    }
  }, [picture, hasPicture, isFlood, announcer, i18n, words, naming]);
}
