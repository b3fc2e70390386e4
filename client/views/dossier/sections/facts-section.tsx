// What was stated about a deviation and what really happened, side by side with what is missing. Facts, no verdict.

import type { Instant } from '#shared/base/time.ts';
import type { Rectification } from '#shared/deviation/dossier.ts';
import type { Field } from '#shared/deviation/field.ts';
import { ANSWERS, type AnswerName, STATEMENT } from '#shared/deviation/statement.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import type { AnySayings } from '#shared/words/field-words.ts';
import { answerText } from '../../../i18n/answer-text.ts';
import { localMoment } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { Answer, Answers, At, Deadline, Recorded } from './answer.tsx';
import { DossierSection, Subsection } from './section.tsx';
import { lastedBefore } from './statement-text.ts';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function FactsSection({ detail }: Props) {
  return (
    <DossierSection section="facts">
      <Stated detail={detail} />
      <Happened detail={detail} />
      <Rectifications detail={detail} />
    </DossierSection>
  );
}

function Stated({ detail }: Props) {
  const { words, naming } = useI18n();
  const { facts } = words.dossier;
  const { domain } = words;
  const { afwijking } = detail;
  return (
    <Subsection title={facts.statement}>
      <Answers>
        <Answer label={facts.number}>{naming.number(afwijking.number)}</Answer>
        <Answer label={facts.origin}>{domain.origin[afwijking.origin]}</Answer>
        <Answer label={facts.meldkamer}>{naming.meldkamer(afwijking.meldkamer as MeldkamerId)}</Answer>
        {ANSWERS.map((name) => (
          <StatedAnswer key={name} name={name} detail={detail} />
        ))}
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
      <Before detail={detail} />
    </Subsection>
  );
}

/** Where its functions were and which those were, until it moved on. */
function Before({ detail }: Props) {
  const { words, naming } = useI18n();
  const { facts } = words.dossier;
  const statedBefore = lastedBefore(detail);
  if (statedBefore.length === 0) return null;
  return (
    <>
      <h4>{facts.before}</h4>
      <ul className={styles['rows']}>
        {statedBefore.map(({ until, to, functions }) => (
          <li key={until}>
            <p>{facts.statedUntil(to === null ? facts.placeUnsaid : naming.place(to), localMoment(until))}</p>
            <p>{functionList(words.domain, naming, functions)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

type Definition = Field & { readonly openPoint?: OpenPoint };

/** Of several answers to one open point the first is where it leads; the others need not be there. */
function StatedAnswer({ name, detail }: Props & { readonly name: AnswerName }) {
  const { words } = useI18n();
  const { openPoint }: Definition = STATEMENT[name];
  const isFirst = ANSWERS.find((one) => (STATEMENT[one] as Definition).openPoint === openPoint) === name;
  const end = detail.afwijking.expectedEnd as Instant | null;
  const isExtended = name === 'expectedEnd' && end !== detail.statement.expectedEnd;
  const isEnded = detail.afwijking.endedAt !== null || detail.afwijking.stage === 'withdrawn';
  return (
    <>
      <Answer
        label={name === 'start' ? words.domain.startOf[detail.afwijking.origin] : words.fields.statement[name].label}
        isOptional={openPoint !== undefined && !isFirst}
        {...(isFirst && openPoint !== undefined ? { point: openPoint } : {})}
      >
        {detail.statement[name] === null ? null : <Value name={name} detail={detail} isMet={isEnded || isExtended} />}
      </Answer>
      {isExtended && end !== null ? (
        <Answer label={words.dossier.facts.endExtended}>
          <Deadline at={end} isMet={isEnded} />
        </Answer>
      ) : null}
    </>
  );
}

type ValueProps = Props & {
  readonly name: AnswerName;
  /** Nothing is left to wait for. */
  readonly isMet: boolean;
};

function Value({ name, detail, isMet }: ValueProps) {
  const i18n = useI18n();
  const definition: Definition = STATEMENT[name];
  const value = detail.statement[name];
  switch (definition.kind) {
    case 'functions':
      return (
        <ul>
          {detail.statement.functions.map((id) => (
            <li key={id}>{i18n.naming.function(id)}</li>
          ))}
        </ul>
      );
    case 'moment':
      // What has been and what it began with are no deadlines.
      return definition.past === true || definition.required === true ? (
        <At at={value as Instant} />
      ) : (
        <Deadline at={value as Instant} isMet={isMet} />
      );
    default:
      return answerText(definition, value, i18n.words.fields.statement[name], i18n);
  }
}

function Happened({ detail }: Props) {
  const { words } = useI18n();
  const { facts, notYet } = words.dossier;
  const { afwijking, dossier } = detail;
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

function Rectifications({ detail }: Props) {
  const { words } = useI18n();
  const { facts, none } = words.dossier;
  const { rectifications } = detail.dossier;
  const names: AnySayings = words.fields.statement;
  const rectifiedText = ({ fields, from, reason }: Rectification): string => {
    const what = fields.map((field) => names[field]?.short ?? field).join(', ');
    return from === undefined ? facts.rectified(what, reason) : facts.rectifiedFrom(what, localMoment(from), reason);
  };
  return (
    <Subsection title={facts.rectifications}>
      {rectifications.length === 0 ? <p>{none}</p> : null}
      <ul className={styles['rows']}>
        {rectifications.map((one) => (
          <li key={`${one.by.at} ${one.fields.join()}`}>
            <p>{rectifiedText(one)}</p>
            <p>
              <Recorded by={one.by} />
            </p>
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
