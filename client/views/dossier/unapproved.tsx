// That a pilot is not wholly approved, said in the head of its dossier and where its start is recorded. An approval would be no decision.

import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { Tag } from '../../parts/marks/tag.tsx';

export function Unapproved({ afwijking: { approvals } }: { readonly afwijking: Pick<ApiAfwijking, 'approvals'> }) {
  const { domain } = useWords();
  if (approvals === undefined || approvals === 'approved') return null;
  return (
    <p>
      <Tag>{domain.unapproved[approvals]}</Tag> {domain.approvalIsNoDecision}
    </p>
  );
}
