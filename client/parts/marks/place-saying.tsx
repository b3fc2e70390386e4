// Where one source says that a function is, and since when: the sentence of a claim.

import type { Claim } from '#shared/location/location.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNow } from './server-now.ts';

export function PlaceSaying({ claim: { source, location, since } }: { readonly claim: Claim }) {
  const { words, naming } = useI18n();
  const now = useNow();
  return words.domain.placeSaid(naming.source(source), naming.place(location), momentText(since, now));
}
