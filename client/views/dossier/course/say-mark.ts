// A mark on the time line of a dossier in words.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { policyText } from '#shared/words/naming.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { CourseMark } from './course.ts';

export function useSayMark({ dossier, chain }: DossierDetail): (mark: CourseMark) => string {
  const { words, naming } = useI18n();
  const { course: text, domain } = words;
  return (mark) => {
    switch (mark.row) {
      case 'decisions': {
        const decision = dossier.decisions[mark.decision];
        const party = decision?.party == null ? domain.unknown : naming.party(decision.party);
        const outcome = decision === undefined ? domain.unknown : domain.decisionOutcome[decision.outcome];
        return text[mark.what](text.decisionOf(party, outcome));
      }
      case 'ladder': {
        if (mark.what === 'stopped') return text.stopped;
        const turn = chain.turns[mark.turn];
        return text.turn(countText((turn?.step ?? 0) + 1), policyText(words, turn?.name ?? ''));
      }
      case 'notices':
        return text[mark.what](naming.receiver(dossier.notices[mark.notice]?.party ?? ''));
      case 'course':
        return text[mark.what];
    }
  };
}
