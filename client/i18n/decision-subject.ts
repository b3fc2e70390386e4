// What a decision is about in one line: kind, functions, place, from when until when. A deviation may be about more, or about something else.

import type { Instant } from '#shared/base/time.ts';
import type { DecisionSubject } from '#shared/deviation/dossier.ts';
import { localMoment } from './format.ts';
import { functionList } from './function-list.ts';
import type { I18n } from './i18n.tsx';

/** `moment`: when it was decided, from which on it covers when that is later than its start. Null: that is not known yet. */
export function decisionSubject({ words, naming }: I18n, about: DecisionSubject, moment: Instant | null): string {
  const { kind, functions, to, start, end } = about;
  const { decision } = words.dossier;
  const place = to === null ? [] : [naming.place(to)];
  const what = [words.domain.afwijkingKind[kind], functionList(words.domain, naming, functions), ...place].join(', ');
  const from = localMoment(start);
  const said = end === null ? decision.aboutOpen(what, from) : decision.aboutUntil(what, from, localMoment(end));
  return moment === null || moment <= start ? said : decision.countsFrom(said, localMoment(moment));
}
