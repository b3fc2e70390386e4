// Acknowledging alarms over HTTP: busy at once, done only when the live picture says so, and every failure stays visible with what to do.
// Never acknowledges what the operator has not been shown: the request names the version on the screen.

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import { SECOND } from '#shared/base/time.ts';
import { ask, newIdempotencyKey, type Problem } from '../live/http.ts';
import { isWaiting } from './acknowledgeable.ts';

export type Attempt =
  | { readonly kind: 'busy' }
  /** The server has it; the picture does not show it yet. */
  | { readonly kind: 'recorded' }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly alarm: Alarm };

export type Acknowledging = {
  readonly attempts: Readonly<Record<AlarmId, Attempt>>;
  readonly acknowledge: (alarm: Alarm, note?: string) => void;
  readonly dismiss: (id: AlarmId) => void;
};

/** From here on it is said that the picture lags behind. */
const BEHIND_AFTER = 2 * SECOND;

export const AcknowledgingContext = createContext<Acknowledging | null>(null);

export function useAcknowledge(): Acknowledging {
  const acknowledging = useContext(AcknowledgingContext);
  if (acknowledging === null) throw new Error('No AcknowledgingContext around this component');
  return acknowledging;
}

export function useAcknowledging(alarms: readonly Alarm[]): Acknowledging {
  const [attempts, setAttempts] = useState<Readonly<Record<AlarmId, Attempt>>>({});
  const keys = useRef(new Map<string, string>());

  const put = useCallback((id: AlarmId, attempt: Attempt | null) => {
    setAttempts(({ [id]: _before, ...others }) => (attempt === null ? others : { ...others, [id]: attempt }));
  }, []);

  const acknowledge = useCallback(
    (alarm: Alarm, note = '') => {
      const body = note.trim() === '' ? { version: alarm.version } : { version: alarm.version, note: note.trim() };
      // The same act tried again is the same act: a lost answer must not become a second acknowledgement.
      const act = `${alarm.id} ${JSON.stringify(body)}`;
      const idempotencyKey = keys.current.get(act) ?? newIdempotencyKey();
      keys.current.set(act, idempotencyKey);
      put(alarm.id, { kind: 'busy' });
      const path = `/api/v1/alarms/${encodeURIComponent(alarm.id)}/acknowledgements`;
      void ask(path, { method: 'POST', body, idempotencyKey }).then((answer) => {
        if (!answer.ok) return put(alarm.id, { kind: 'failed', problem: answer.problem, alarm });
        keys.current.delete(act);
        setTimeout(() => {
          setAttempts((now) => (now[alarm.id]?.kind === 'busy' ? { ...now, [alarm.id]: { kind: 'recorded' } } : now));
        }, BEHIND_AFTER);
      });
    },
    [put],
  );

  // The picture has the last word: what it shows as acknowledged or gone is no longer under way.
  useEffect(() => {
    const waiting = new Set(alarms.filter(isWaiting).map(({ id }) => id));
    setAttempts((now) => {
      const left = Object.entries(now).filter(([id, { kind }]) => kind === 'failed' || waiting.has(id as AlarmId));
      return left.length === Object.keys(now).length ? now : (Object.fromEntries(left) as typeof now);
    });
  }, [alarms]);

  return useMemo(
    () => ({ attempts, acknowledge, dismiss: (id: AlarmId) => put(id, null) }),
    [attempts, acknowledge, put],
  );
}
