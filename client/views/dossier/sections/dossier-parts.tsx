// All parts of a dossier in their order, on the screen and on paper alike.

import type { DossierFile } from '#shared/dossier/api-dossier.ts';
import { ChainSection } from './chain-section.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { EvaluationSection } from './evaluation-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { GuaranteesSection } from './guarantees-section.tsx';
import { HearingSection } from './hearing-section.tsx';
import { HistorySection } from './history-section.tsx';
import { NoticesSection } from './notices-section.tsx';
import { PilotSection } from './pilot-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { RecurrenceSection } from './recurrence-section.tsx';
import { StaffingSection } from './staffing-section.tsx';
import { TakeoverSection } from './takeover-section.tsx';

export type DossierPartsProps = { readonly file: DossierFile; readonly isPrinted?: boolean };

export function DossierParts({ file, isPrinted = false }: DossierPartsProps) {
  return (
    <>
      <FactsSection file={file} />
      <QuestionsSection file={file} />
      <DecisionSection file={file} />
      <GuaranteesSection file={file} />
      <ChainSection file={file} />
      <NoticesSection file={file} />
      <HearingSection file={file} />
      {file.statement.kind === 'pilot' ? <PilotSection file={file} /> : null}
      <EvaluationSection file={file} />
      <RecurrenceSection file={file} />
      <StaffingSection file={file} />
      <TakeoverSection file={file} />
      <CoverageSection file={file} />
      <HistorySection file={file} isPrinted={isPrinted} />
    </>
  );
}
