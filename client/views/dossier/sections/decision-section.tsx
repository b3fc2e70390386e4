// Assessment, decisions with their mandate, and who may decide by policy. Says who holds a mandate, never whether a decision is lawful.

import { allows, counts, momentSaid } from '#shared/deviation/cover.ts';
import type { Decision, EarlierWords } from '#shared/deviation/dossier.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { DecisionReach } from '#shared/dossier/decision-reach.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import { policyText } from '#shared/words/naming.ts';
import { decisionSubject } from '../../../i18n/decision-subject.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Words } from '../../../i18n/nl.ts';
import { decisionChanges } from '../decision-changes.ts';
import { FunctionReaches } from '../function-reach.tsx';
import { Answer, Answers, At, Recorded, Unknown } from './answer.tsx';
import { DossierSection, Subsection } from './section.tsx';
import { pointId } from './sections.ts';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function DecisionSection({ detail }: Props) {
  const { dossier } = useI18n().words;
  return (
    <DossierSection section="decision">
      <AssessmentPart detail={detail} />
      <Decisions detail={detail} />
      <Holders detail={detail} />
      <p className={styles['quiet']}>{dossier.decision.noVerdict}</p>
    </DossierSection>
  );
}

function AssessmentPart({ detail }: Props) {
  const { words } = useI18n();
  const { decision } = words.dossier;
  const field = words.fields.step.assess;
  const { assessment } = detail.dossier;
  return (
    <Subsection title={decision.assessment} id={pointId('assessment')}>
      {assessment === null ? (
        <p>
          <Unknown>{decision.noAssessment}</Unknown>
        </p>
      ) : (
        <Answers>
          <Answer label={field.outcome.label}>{words.domain.assessmentOutcome[assessment.outcome]}</Answer>
          <Answer label={field.text.label} isOptional>
            {assessment.text}
          </Answer>
          <Answer label={field.document.label}>{assessment.document}</Answer>
          <Answer label={decision.recorded}>
            <Recorded by={assessment.by} />
          </Answer>
        </Answers>
      )}
    </Subsection>
  );
}

function Decisions({ detail }: Props) {
  const { words } = useI18n();
  const { decision } = words.dossier;
  const { decisions } = detail.dossier;
  return (
    <Subsection title={decision.decisions} id={pointId('decision')}>
      {decisions.length === 0 ? (
        <p>
          {detail.afwijking.asksNoDecision === true ? (
            words.domain.asksNoDecision
          ) : (
            <Unknown>{words.domain.noDecision}</Unknown>
          )}
        </p>
      ) : null}
      <ol className={styles['rows']}>
        {decisions.map((one, index) => (
          <li key={detail.decisions[index]?.id ?? one.by.at}>
            <OneDecision
              decision={one}
              reach={detail.decisions[index] ?? null}
              isLast={index === decisions.length - 1}
              lacking={lackingIn(detail.afwijking, decision)}
            />
          </li>
        ))}
      </ol>
    </Subsection>
  );
}

function lackingIn(
  { decided, asksNoDecision, endedAt }: DossierDetail['afwijking'],
  words: Words['dossier']['decision'],
): string | null {
  if (decided === true || asksNoDecision === true) return null;
  return endedAt === null ? words.notCovered : words.wasNotCovered;
}

type OneDecisionProps = {
  readonly decision: Decision;
  readonly reach: DecisionReach | null;
  readonly isLast: boolean;
  /** What is said of the last one that does not cover all; null: the deviation is decided about as it is, or was. */
  readonly lacking: string | null;
};

/** The open points are about the last decision: that is where they lead. */
export function OneDecision({ decision: one, reach, isLast, lacking }: OneDecisionProps) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const { decision } = words.dossier;
  const field = words.fields.step.decide;
  const at = (point: OpenPoint) => (isLast ? { point } : {});
  const recognised = { yes: decision.recognisedYes, no: decision.recognisedNo, unknown: decision.recognisedUnknown };
  const answered = one.answer?.outcome ?? 'open';
  const isNamed = one.recognised === null ? 'unknown' : one.recognised ? 'yes' : 'no';
  // Of what somebody only says nobody has looked it up.
  const isUnnamed = isNamed === 'no' && one.mandate === null;
  const notRecognised = isUnnamed ? decision.recognisedUnnamed : recognised[isNamed];
  const notNamed = one.told === 'announced' ? decision.recognisedClaim[answered] : notRecognised;
  return (
    <Answers>
      <Answer label={field.outcome.label}>
        <strong>{words.domain.decisionOutcome[one.outcome]}</strong>
      </Answer>
      <Answer label={field.party.label} {...at('decider')}>
        {one.party === null ? null : naming.party(one.party)}
      </Answer>
      <Answer label={field.capacity.label} {...at('capacity')}>
        {one.capacity}
      </Answer>
      <Answer label={field.mandate.label} {...at('mandate')}>
        {one.mandate === null ? null : policyText(words, one.mandate)}
      </Answer>
      <Answer label={decision.recognised} {...at('mandate-unchecked')}>
        {isNamed === 'yes' ? recognised.yes : <Unknown>{notNamed}</Unknown>}
      </Answer>
      <Answer label={field.document.label} {...at('document')}>
        {one.document}
      </Answer>
      {one.log === null ? null : <Answer label={field.log.label}>{one.log}</Answer>}
      <Answer label={field.decidedAt.label} {...at('decided-at')}>
        {one.decidedAt === null ? null : <At at={one.decidedAt} />}
      </Answer>
      {one.outcome === 'extended' ? (
        <Answer label={field.until.label}>{one.until === null ? null : <At at={one.until} />}</Answer>
      ) : null}
      <Answer label={decision.about}>
        {decisionSubject(i18n, one.about, momentSaid(one))}
        {isLast && counts(one) && allows(one) && lacking !== null ? (
          <>
            {' '}
            <Unknown>{lacking}</Unknown>
          </>
        ) : null}
      </Answer>
      <Answer label={field.conditions.label} isOptional>
        {one.conditions}
      </Answer>
      <Answer label={decision.told}>
        {one.told === 'announced' ? decision.toldAnnounced[answered] : decision.toldRecorded}
      </Answer>
      <Answer label={decision.recorded}>
        <Recorded by={one.by} />
      </Answer>
      {reach === null ? null : <Covers decision={one} reach={reach} />}
      {one.answer === null ? null : (
        <Answer label={decision.answer}>
          {decision.claimAnswer[one.answer.outcome]}, <Recorded by={one.answer.by} /> {one.answer.text}
        </Answer>
      )}
      {one.earlier.length === 0 ? null : (
        <Answer label={decision.earlier}>{one.earlier.map((_, at) => earlierText(at)).join('; ')}</Answer>
      )}
    </Answers>
  );

  /** What it said until it was set right, of that what differs from what came in its place; `index`: among the earlier ones. */
  function earlierText(index: number): string {
    const [earlier, next] = [one.earlier[index] as EarlierWords, one.earlier[index + 1] ?? one];
    const { reason, replacedBy, answer } = earlier;
    const changes = decisionChanges(earlier, next, i18n).map(({ label, was, value }) =>
      decision.changed(label, was ?? words.domain.unknown, value ?? words.domain.unknown),
    );
    const text = changes.length === 0 ? decisionSubject(i18n, earlier.about, null) : changes.join(', ');
    const told =
      answer === undefined
        ? text
        : decision.earlierAnswer(
            text,
            decision.claimAnswer[answer.outcome],
            answer.by.organisation,
            localMoment(answer.by.at),
          );
    return decision.earlierWords(localMoment(replacedBy.at), replacedBy.organisation, reason, told);
  }
}

type CoversProps = { readonly decision: Decision; readonly reach: DecisionReach };

/** Which functions are within the mandate and which are not, each group with its reason. */
function Covers({ decision: one, reach }: CoversProps) {
  const { words } = useI18n();
  const { decision } = words.dossier;
  if (reach.manner === null) {
    const claimed = decision.claimCovers[one.answer?.outcome ?? 'open'];
    const nothing = one.told === 'announced' ? claimed : decision.coversNothing;
    return (
      <>
        <Answer label={decision.covers}>
          <Unknown>{one.answer?.outcome === 'denied' ? decision.deniedCovers : nothing}</Unknown>
        </Answer>
        {one.told === 'announced' && one.answer === null ? (
          <Answer label={decision.ifConfirmed}>
            {reach.isOver === undefined ? null : <Unknown>{decision.isOver}</Unknown>}
            <FunctionReaches functions={reach.functions} />
          </Answer>
        ) : null}
      </>
    );
  }
  return (
    <Answer label={decision.covers}>
      {decision.manner[reach.manner]}
      {reach.isObjection ? `; ${decision.objection}` : ''}
      {reach.isOver === undefined ? '' : `; ${decision.isOver}`}
      <FunctionReaches functions={reach.functions} />
    </Answer>
  );
}

function Holders({ detail }: Props) {
  const { words, naming } = useI18n();
  const { decision } = words.dossier;
  const { capacity } = words.fields.step.decide;
  const { mandates } = detail.chain;
  return (
    <Subsection title={decision.holders}>
      {mandates.length === 0 ? (
        <p>
          <Unknown>{words.domain.noMandateHolder}</Unknown>
        </p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{decision.party}</th>
              <th scope="col">{capacity.label}</th>
              <th scope="col">{decision.basis}</th>
              <th scope="col">{decision.source}</th>
            </tr>
          </thead>
          <tbody>
            {mandates.map(({ party, mandate }) => (
              <tr key={`${party} ${mandate.basis}`}>
                <th scope="row">{naming.party(party)}</th>
                <td data-head={capacity.label}>{policyText(words, mandate.capacity)}</td>
                <td data-head={decision.basis}>{policyText(words, mandate.basis)}</td>
                <td data-head={decision.source}>{mandate.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Subsection>
  );
}
