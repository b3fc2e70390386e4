// The question in the address of a page: reading it, changing it, and the values that such addresses are made of. A change is a step
// that the back button can take back; a value that cannot be meant is left out, so that an old or mistyped link still opens the page.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { after, DAY, type Instant } from '#shared/base/time.ts';
import { instantFromLocal } from '../../i18n/format.ts';
import { navigate } from '../header/navigation.tsx';

export type Change<Search> = (change: Partial<Search>, how?: 'push' | 'replace') => void;

export type AddressForm<Search> = {
  readonly read: (text: string) => Search;
  readonly write: (search: Search) => string;
  /** What every change sets too unless it says otherwise, such as the first page. */
  readonly always: Partial<Search>;
};

/** Give it a form that stays the same. */
export function useAddress<Search>(form: AddressForm<Search>): readonly [search: Search, change: Change<Search>] {
  const text = useSearchText();
  const search = useMemo(() => form.read(text), [form, text]);
  const change = useCallback<Change<Search>>(
    (changed, how = 'push') => {
      const next = { ...form.read(location.search), ...form.always, ...changed };
      navigate(`${location.pathname}${form.write(next)}`, how);
    },
    [form],
  );
  return [search, change];
}

/** What stands behind the question mark, that mark included; for a page that changes it by links alone. */
export function useSearchText(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}

/** `?meldkamer=NHL,AMS`, or nothing when nothing is set. Commas stay readable. */
export function queryText(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** A Dutch calendar date; empty when it is none. */
export function dateIn(text: string | null): string {
  return text !== null && instantFromLocal(text, '00:00') !== null ? text : '';
}

/** In the order of what is allowed, each once. */
export function listIn<T extends string>(text: string | null, allowed: readonly T[]): readonly T[] {
  const given = (text ?? '').split(',');
  return allowed.filter((one) => given.includes(one));
}

export function numberIn(text: string | null, least: number, most: number, otherwise: number): number {
  if (text === null || !/^\d{1,7}$/.test(text)) return otherwise;
  return Math.min(Math.max(Number(text), least), most);
}

/** The midnight, by the Dutch clock, with which a date begins; null for no date. */
export function startOfDay(date: string): Instant | null {
  return date === '' ? null : instantFromLocal(date, '00:00');
}

/** The midnight with which a date ends. */
export function endOfDay(date: string): Instant | null {
  return date === '' ? null : startOfDay(after(`${date}T12:00:00.000Z` as Instant, DAY).slice(0, 10));
}

export function areDatesReversed({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from !== '' && to !== '' && to < from;
}
