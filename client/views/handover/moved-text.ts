// What went where, in one line: whose functions, which of them, and to which place. Pure.

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { functionList } from '../../i18n/function-list.ts';
import type { I18n } from '../../i18n/i18n.tsx';

type Moved = Pick<Afwijking, 'meldkamer' | 'functions' | 'to'>;

/** `Midden-Nederland: Ambulance Utrecht (aanname) → Zeist`. */
export function movedText(
  { meldkamer, functions, to }: Moved,
  { words, naming }: Pick<I18n, 'words' | 'naming'>,
): string {
  const own = words.handover;
  const all = FUNCTIONS.filter((each) => each.meldkamer === meldkamer).every(({ id }) => functions.includes(id));
  const what = all ? own.allFunctions(functions.length) : functionList(words.domain, naming, functions);
  return own.moved(naming.meldkamer(meldkamer), what, naming.place(to ?? { kind: 'unknown' }));
}
