// Sends what a form says. The same act tried again carries the same key: a lost answer must not become a second record.

import { useRef } from 'react';
import { type Answer, ask, newIdempotencyKey } from '../live/http.ts';

export function useSend(): <T>(path: string, body: unknown) => Answer<T> {
  const tried = useRef({ act: '', key: '' });
  return async <T>(path: string, body: unknown) => {
    const act = `${path} ${JSON.stringify(body)}`;
    if (tried.current.act !== act) tried.current = { act, key: newIdempotencyKey() };
    const answer = await ask<T>(path, { method: 'POST', body, idempotencyKey: tried.current.key });
    if (answer.ok) tried.current = { act: '', key: '' };
    return answer;
  };
}
