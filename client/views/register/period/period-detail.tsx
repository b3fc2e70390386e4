// One period in full: facts, course, alarms, dossier and the lines of the journal. Facts, no verdict.

import { elapsed } from '#shared/base/time.ts';
import { isReported, type RegisterLine } from '#shared/register/register-lines.ts';
import { durationText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { KeptStates } from '../../../parts/states/kept-states.tsx';
import { HISTORY_ASKED, type PeriodFile } from '../../../query/period.ts';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import { PeriodDuration } from '../periods/period-duration.tsx';
import { placeText, sourceText, stretchOf } from '../periods/period-words.ts';
import { DetailSection } from './detail-section.tsx';
import { EstablishForm } from './establish-form.tsx';
import { JournalLink } from './journal-link.tsx';
import { PeriodAlarms } from './period-alarms.tsx';
import styles from './period-detail.module.css';
import { PeriodDossier } from './period-dossier.tsx';
import { historyOfPeriod } from './period-history.ts';
import { PeriodHistory } from './period-lines.tsx';
import { PeriodEstablished, PeriodSayings } from './period-sayings.tsx';
import { PeriodSteps } from './period-steps.tsx';

export function PeriodDetail({ id }: { readonly id: string }) {
  const { register } = useI18n().words;
  return (
    <KeptStates kept={useAnswer(queries.period(id))} words={{ forbidden: register.forbidden }}>
      {(file) => <Period id={id} file={file} />}
    </KeptStates>
  );
}

function Period({ id, file }: { readonly id: string; readonly file: PeriodFile }) {
  const { words, naming } = useI18n();
  const { detail } = words.register;
  const { line, history, ofSource, afwijking } = file;
  if (line === null) return <EmptyState>{detail.notFound(id)}</EmptyState>;
  return (
    <>
      <p className={styles['subject']}>
        {naming.function(line.function)} · {words.domain.locationSentence[line.class]}
      </p>
      <DetailSection title={detail.facts}>
        <Facts line={line} />
      </DetailSection>
      <DetailSection title={detail.steps}>
        <PeriodSteps segments={line.segments} />
      </DetailSection>
      {line.sayings.length === 0 && line.established === null ? null : (
        <DetailSection title={detail.sayings}>
          {line.established === null ? null : <PeriodEstablished established={line.established} />}
          {line.sayings.length === 0 ? null : <PeriodSayings sayings={line.sayings} />}
          {line.sayings.length === 0 ? null : <EstablishForm line={line} />}
        </DetailSection>
      )}
      <DetailSection title={detail.alarms}>
        <PeriodAlarms line={line} histories={[...history, ...ofSource]} />
      </DetailSection>
      <DetailSection title={detail.dossier}>
        <PeriodDossier afwijking={afwijking} isPlanbaar={line.scope === 'planbaar'} />
      </DetailSection>
      <DetailSection title={detail.history}>
        <PeriodHistory lines={historyOfPeriod(line, history)} isCut={history.length >= HISTORY_ASKED} />
      </DetailSection>
    </>
  );
}

function Facts({ line }: { readonly line: RegisterLine }) {
  const { words, naming } = useI18n();
  const { register, domain } = words;
  const { detail } = register;
  return (
    <dl className={styles['facts']}>
      <dt>{detail.begin}</dt>
      <dd>
        <Moment at={line.begin} />
      </dd>
      <dt>{detail.end}</dt>
      <dd>{line.end === null ? <Tag>{detail.lasts}</Tag> : <Moment at={line.end} />}</dd>
      <dt>{detail.duration}</dt>
      <dd>
        <PeriodDuration span={line} />
      </dd>
      <dt>{detail.function}</dt>
      <dd>{naming.function(line.function)}</dd>
      <dt>{detail.scope}</dt>
      <dd>{domain.scope[line.scope]}</dd>
      <dt>{register.class}</dt>
      <dd>{domain.locationSentence[line.class]}</dd>
      <dt>{register.column.place}</dt>
      <dd>{placeText(naming, stretchOf(line))}</dd>
      <dt>{detail.late}</dt>
      <dd>
        <Knowledge line={line} />
      </dd>
      <dt>{detail.recorded}</dt>
      <dd>
        <Moment at={line.recordedAt} /> · <JournalLink position={line.beganAt} />
      </dd>
      <dt>{detail.source}</dt>
      <dd>{sourceText(naming, line.source)}</dd>
    </dl>
  );
}

function Knowledge({ line }: { readonly line: RegisterLine }) {
  const { words, language } = useI18n();
  const { detail } = words.register;
  if (!isReported(line)) return words.register.notApplicable;
  if (!line.late) return detail.inTime;
  const behind = elapsed(line.begin, line.recordedAt);
  return behind > 0 ? detail.lateSentence(durationText(behind, language)) : detail.lateBare;
}
