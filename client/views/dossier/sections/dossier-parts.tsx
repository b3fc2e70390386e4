// All parts of a dossier in their order, on the screen and on paper alike.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { CourseSection } from '../course/course-section.tsx';
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
import { ResponsibilitySection } from './responsibility-section.tsx';
import { StaffingSection } from './staffing-section.tsx';
import { TakeoverSection } from './takeover-section.tsx';

export type DossierPartsProps = { readonly detail: DossierDetail; readonly isPrinted?: boolean };

export function DossierParts({ detail, isPrinted = false }: DossierPartsProps) {
  return (
    <>
      <CourseSection detail={detail} isPrinted={isPrinted} />
      <FactsSection detail={detail} />
      <QuestionsSection detail={detail} />
      <DecisionSection detail={detail} />
      <GuaranteesSection detail={detail} />
      <ResponsibilitySection detail={detail} />
      <NoticesSection detail={detail} />
      <HearingSection detail={detail} />
      {detail.statement.kind === 'pilot' ? <PilotSection detail={detail} /> : null}
      <EvaluationSection detail={detail} />
      <RecurrenceSection detail={detail} />
      <StaffingSection detail={detail} />
      <TakeoverSection detail={detail} />
      <CoverageSection detail={detail} />
      <HistorySection detail={detail} isPrinted={isPrinted} />
    </>
  );
}
