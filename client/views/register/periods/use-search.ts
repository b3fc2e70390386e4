// The question to the list of periods in the address of this page. Any change but of the page itself leads back to the first page.

import { type AddressForm, type Change, useAddress } from '../../../parts/frame/address.ts';
import { FIRST_PAGE } from '../list/list-search.ts';
import { type RegisterSearch, readSearch, writeSearch } from './register-search.ts';

export type ChangeSearch = Change<RegisterSearch>;

const FORM: AddressForm<RegisterSearch> = { read: readSearch, write: writeSearch, always: FIRST_PAGE };

export function useSearch(): readonly [search: RegisterSearch, change: ChangeSearch] {
  return useAddress(FORM);
}
