// What was stated about a deviation and what really happened, side by side with what is missing. Facts, no verdict.

import type { Instant } from '#shared/base/time.ts';
import type { DossierFile } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { Tag } from '../../../parts/tag.tsx';
import { useSpeech } from '../../../words/words.tsx';
import { Answer, Answers, At, Deadline, Recorded } from './answer.tsx';
import { DossierSection, Subsection } from './section.tsx';
import styles from './table.module.css';

type Props = { readonly file: DossierFile };

export function FactsSection({ file }: Props) {
  return (
    <DossierSection section="facts">
      <Stated file={file} />
      <Happened file={file} />
      <Rectifications file={file} />
    </DossierSection>
  );
}

function Stated({ file }: Props) {
  const { words, naming } = useSpeech();
  const { facts } = words.dossier;
  const { domain } = words;
  const { afwijking, statement } = file;
  const to = statement.to === null || statement.to.kind === 'unknown' ? null : naming.place(statement.to);
  const end = afwijking.expectedEnd as Instant | null;
  const isExtended = end !== statement.expectedEnd;
  const isEnded = afwijking.endedAt !== null || afwijking.stage === 'withdrawn';
  return (
    <Subsection title={facts.statement}>
      <Answers>
        <Answer label={facts.number}>{afwijking.number}</Answer>
        <Answer label={facts.kind} point="kind">
          {domain.afwijkingKind[statement.kind]}
        </Answer>
        <Answer label={facts.origin}>{domain.origin[afwijking.origin]}</Answer>
        <Answer label={facts.meldkamer}>{naming.meldkamer(afwijking.meldkamer as MeldkamerId)}</Answer>
        <Answer label={facts.functions}>
          <ul>
            {statement.functions.map((id) => (
              <li key={id}>{naming.function(id)}</li>
            ))}
          </ul>
        </Answer>
        <Answer label={facts.place} point="destination">
          {to}
        </Answer>
        <Answer label={facts.reasonCategory} point="reason-category">
          {statement.reasonCategory === null ? null : domain.reasonCategory[statement.reasonCategory]}
        </Answer>
        <Answer label={facts.reason} point="reason">
          {statement.reason}
        </Answer>
        <Answer label={facts.start}>
          <At at={statement.start} />
        </Answer>
        <Answer label={facts.end} point="end">
          {statement.expectedEnd === null ? null : (
            <Deadline at={statement.expectedEnd} isMet={isEnded || isExtended} />
          )}
        </Answer>
        {isExtended && end !== null ? (
          <Answer label={facts.endExtended}>
            <Deadline at={end} isMet={isEnded} />
          </Answer>
        ) : null}
        <Answer label={facts.endCondition} isOptional>
          {statement.endCondition}
        </Answer>
        <Answer label={facts.owner} point="owner">
          {statement.owner === null ? null : naming.party(statement.owner)}
        </Answer>
        <Answer label={facts.fallback} point="fallback">
          {statement.fallback}
        </Answer>
        <Answer label={facts.fallbackTestedAt} point="fallback-test">
          {statement.fallbackTestedAt === null ? null : <At at={statement.fallbackTestedAt} />}
        </Answer>
        <Answer label={facts.fallbackWithin} point="fallback-speed">
          {statement.fallbackWithin === null ? null : domain.minutes(statement.fallbackWithin)}
        </Answer>
        <Answer label={facts.returnPlan} point="return-plan">
          {statement.returnPlan}
        </Answer>
        <Answer label={facts.reviewAt} point="review">
          {statement.reviewAt === null ? null : <Deadline at={statement.reviewAt} isMet={isEnded} />}
        </Answer>
        {afwijking.source === undefined ? null : (
          <Answer label={facts.source}>{naming.source(afwijking.source as SourceId)}</Answer>
        )}
        {afwijking.reference === undefined ? null : <Answer label={facts.reference}>{afwijking.reference}</Answer>}
        {afwijking.source === undefined ? null : (
          <Answer label={facts.reportedAt}>
            <At at={afwijking.reportedAt as Instant} />
          </Answer>
        )}
        <Answer label={facts.announcedAt}>
          <At at={afwijking.announcedAt as Instant} />
        </Answer>
      </Answers>
    </Subsection>
  );
}

function Happened({ file }: Props) {
  const { words } = useSpeech();
  const { facts, notYet } = words.dossier;
  const { afwijking, dossier } = file;
  const moments = [
    ['startedAt', afwijking.startedAt],
    ['endedAt', afwijking.endedAt],
    ['returnedAt', afwijking.returnedAt],
    ['evaluatedAt', dossier.evaluation?.by.at ?? null],
    ['closedAt', afwijking.closedAt],
  ] as const;
  const withdrawn = dossier.milestones.findLast(({ kind }) => kind === 'withdrawn');
  return (
    <Subsection title={facts.course}>
      <Answers>
        {moments.map(([name, at]) => (
          <Answer key={name} label={facts[name]} {...(name === 'returnedAt' ? { point: 'return-confirmation' } : {})}>
            {at === null ? <Tag>{notYet}</Tag> : <At at={at as Instant} />}
          </Answer>
        ))}
        {withdrawn === undefined ? null : (
          <Answer label={facts.withdrawnAt}>
            <At at={withdrawn.by.at} />
          </Answer>
        )}
      </Answers>
      {dossier.milestones.length === 0 ? null : (
        <>
          <h4>{facts.milestones}</h4>
          <ul className={styles['rows']}>
            {dossier.milestones.map((one) => (
              <li key={`${one.kind} ${one.by.at}`}>
                <p>
                  <strong>{words.domain.milestone[one.kind]}</strong>
                  {one.text === null ? '' : `: ${one.text}`}
                </p>
                <p>
                  <Recorded by={one.by} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Subsection>
  );
}

function Rectifications({ file }: Props) {
  const { words } = useSpeech();
  const { facts, none } = words.dossier;
  const { rectifications } = file.dossier;
  const names: Readonly<Record<string, string>> = words.domain.statementField;
  return (
    <Subsection title={facts.rectifications}>
      {rectifications.length === 0 ? <p>{none}</p> : null}
      <ul className={styles['rows']}>
        {rectifications.map((one) => (
          <li key={`${one.by.at} ${one.fields.join()}`}>
            <p>{facts.rectified(one.fields.map((field) => names[field] ?? field).join(', '), one.reason)}</p>
            <p>
              <Recorded by={one.by} />
            </p>
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
