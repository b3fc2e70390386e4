// What screens keep of the server's answers, without a browser: when it is asked again, what stays meanwhile, and what is never asked.

import { environmentManager, focusManager, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { SECOND } from '#shared/base/time.ts';
import type { Problem } from '../../../client/live/http.ts';
import { followJournal, LOOK_EVERY, type Where } from '../../../client/query/follow-journal.ts';
import { createQueryClient } from '../../../client/query/query-client.ts';
import { isPassing, secondsUntilRetry } from '../../../client/query/retry.ts';
import { optionsOf, type ServerQuery } from '../../../client/query/server-query.ts';

type Body = { readonly position: number; readonly text: string };
type Given = Result<Body, Problem>;

const KEY = ['/api/v1/one'];

let client: QueryClient;
let where: Where;
let given: Given;
let asked: number;
let stop: () => void;

const at = (position: number, text = `at ${position}`): Given => ok({ position, text });

function problem(status: number, retryAfter: number | null = null): Given {
  return fail({ status, title: 'x', code: null, detail: null, problems: [], retryAfter, document: {} });
}

function query(again: ServerQuery<Body>['again'] = 'journal'): ServerQuery<Body> {
  return {
    key: KEY,
    again,
    ask: async () => {
      asked += 1;
      return given;
    },
  };
}

function look(one = query()): QueryObserver<Given, Problem> {
  const observer = new QueryObserver<Given, Problem>(client, client.defaultQueryOptions(optionsOf(one)));
  observer.subscribe(() => {});
  return observer;
}

function shown(observer: QueryObserver<Given, Problem>) {
  const { data, failureReason } = observer.getCurrentResult();
  return [data?.ok === true ? data.value.text : (data?.problem.status ?? null), failureReason?.status ?? null];
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECOND);
const passLook = () => vi.advanceTimersByTimeAsync(LOOK_EVERY);

beforeEach(() => {
  vi.useFakeTimers();
  // The library asks nothing by the clock where there is no window.
  environmentManager.setIsServer(() => false);
  client = createQueryClient();
  client.mount();
  where = { epoch: 'e', position: 1 };
  given = at(1);
  asked = 0;
  stop = followJournal(client, () => where);
});

afterEach(() => {
  stop();
  client.clear();
  client.unmount();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

describe('what is looked at', () => {
  test('is asked once, and not again while the journal stands still', async () => {
    const observer = look();
    await pass(600);
    expect([asked, shown(observer)]).toEqual([1, ['at 1', null]]);
  });

  test('is asked again when the journal has moved on, and what is shown stays until the newer answer is there', async () => {
    const observer = look();
    await pass(1);
    where = { epoch: 'e', position: 2 };
    let answer: (given: Given) => void = () => {};
    observer.setOptions(
      client.defaultQueryOptions({
        ...optionsOf({
          ...query(),
          ask: () =>
            new Promise<Given>((resolve) => {
              answer = resolve;
            }),
        }),
      }),
    );
    await passLook();
    expect(shown(observer)).toEqual(['at 1', null]);
    answer(at(2));
    await pass(0);
    expect(shown(observer)).toEqual(['at 2', null]);
  });

  test('is asked again when the journal became another one, although that stands lower or at the same place', async () => {
    look();
    await pass(1);
    where = { epoch: 'f', position: 1 };
    given = at(1);
    await passLook();
    where = { epoch: 'f', position: 0 };
    given = at(0);
    await passLook();
    expect(asked).toBe(3);
  });

  test('is asked again as long as the server that answers is behind the one that tells', async () => {
    where = { epoch: 'e', position: 3 };
    const observer = look();
    await passLook();
    expect(asked).toBe(2);
    given = at(3);
    await passLook();
    await pass(60);
    expect([asked, shown(observer)]).toEqual([3, ['at 3', null]]);
  });

  test('is not asked while the screen is hidden', async () => {
    look();
    await pass(1);
    focusManager.setFocused(false);
    where = { epoch: 'e', position: 2 };
    await pass(600);
    expect(asked).toBe(1);
    focusManager.setFocused(true);
    await passLook();
    expect(asked).toBe(2);
  });

  test('is not asked again for the answer to an own step, when the live picture catches up with it', async () => {
    const observer = look();
    await pass(1);
    client.setQueryData(KEY, at(2, 'own step'));
    where = { epoch: 'e', position: 2 };
    await pass(600);
    expect([asked, shown(observer)]).toEqual([1, ['own step', null]]);
  });

  test('is asked once and for all when it never changes, and by the clock only when nothing else tells', async () => {
    look(query('never'));
    await pass(1);
    where = { epoch: 'e', position: 2 };
    await pass(600);
    expect(asked).toBe(1);
    client.clear();
    look(query(10 * SECOND));
    await pass(35);
    expect(asked).toBe(1 + 4);
  });
});

describe('what cannot be had', () => {
  test('is tried again after 2, 4, 8, 15, 30, 30 s, says why meanwhile, and leaves what was shown', async () => {
    const observer = look();
    await pass(0);
    given = problem(503);
    where = { epoch: 'e', position: 2 };
    await passLook();
    const counts: number[] = [];
    for (const wait of [2, 4, 8, 15, 30, 30]) {
      expect(shown(observer)).toEqual(['at 1', 503]);
      await pass(wait - 1);
      const before = asked;
      await pass(1);
      counts.push(asked - before);
    }
    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
    given = at(2);
    await pass(30);
    expect(shown(observer)).toEqual(['at 2', null]);
  });

  test('is tried again when the server asks for it', () => {
    expect([secondsUntilRetry(1, { retryAfter: 7 }), secondsUntilRetry(9, { retryAfter: null })]).toEqual([7, 30]);
  });

  test.each([400, 401, 403, 404])(
    'is an answer when the server refused (%i): not tried again until the journal moves on',
    async (status) => {
      given = problem(status);
      const observer = look();
      await pass(600);
      expect([asked, shown(observer)]).toEqual([1, [status, null]]);
      where = { epoch: 'e', position: 2 };
      given = at(2);
      await passLook();
      expect(shown(observer)).toEqual(['at 2', null]);
    },
  );

  test('is not shown any more to who may not see it any more', async () => {
    const observer = look();
    await pass(1);
    given = problem(403);
    where = { epoch: 'e', position: 2 };
    await passLook();
    expect(shown(observer)).toEqual([403, null]);
  });

  test.each([0, 408, 429, 500, 502, 503, 504])('may pass: %i', (status) => {
    const one = problem(status);
    expect(!one.ok && isPassing(one.problem)).toBe(true);
  });
});

describe('an answer about what changes by itself', () => {
  const about = (subject: string, change: string): ServerQuery<Body> => ({
    ...query('never'),
    key: ['history', subject],
    change,
  });

  test('is asked anew at every change, and the older one stays until then; never that of another subject', async () => {
    const observer = look(about('MNL', '1'));
    await pass(1);
    expect(shown(observer)).toEqual(['at 1', null]);
    given = problem(0);
    observer.setOptions(client.defaultQueryOptions(optionsOf(about('MNL', '2'))));
    await pass(1);
    expect([asked, shown(observer)]).toEqual([2, ['at 1', 0]]);
    observer.setOptions(client.defaultQueryOptions(optionsOf(about('NHL', '2'))));
    expect(shown(observer)).toEqual([null, null]);
  });
});
