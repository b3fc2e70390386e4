// What the questions to both lists have in common, as the address and the server write it: dates, lists of values, an order. Pure.

import { endOfDay, startOfDay } from '../../../parts/frame/address.ts';

type Dates = { readonly from: string; readonly to: string };

export type ListOrder<By extends string> = { readonly by: By; readonly descending: boolean };

/** As the address has them: Dutch calendar dates. */
export function putDates(params: URLSearchParams, { from, to }: Dates): void {
  if (from !== '') params.set('from', from);
  if (to !== '') params.set('to', to);
}

/** As the server has them: the midnights, by the Dutch clock, around the dates. */
export function putMoments(params: URLSearchParams, dates: Dates): void {
  const from = startOfDay(dates.from);
  const to = endOfDay(dates.to);
  if (from !== null) params.set('from', from);
  if (to !== null) params.set('to', to);
}

/** Those of which anything is chosen. */
export function putLists<Name extends string>(
  params: URLSearchParams,
  search: Readonly<Record<Name, readonly string[]>>,
  names: readonly Name[],
): void {
  for (const name of names) {
    if (search[name].length > 0) params.set(name, search[name].join());
  }
}

/** `-begin`: from the last to the first. */
export function orderText({ by, descending }: ListOrder<string>): string {
  return `${descending ? '-' : ''}${by}`;
}

export function orderIn<By extends string>(
  text: string | null,
  allowed: readonly By[],
  otherwise: ListOrder<By>,
): ListOrder<By> {
  const by = allowed.find((one) => text === one || text === `-${one}`);
  return by === undefined ? otherwise : { by, descending: text?.startsWith('-') === true };
}
