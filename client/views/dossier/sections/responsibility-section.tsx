// The chain of responsibility: who performs, manages and supervises; and, never mixed up, who may decide by policy, who is called now,
// and whether anybody has a mandate to intervene. Names what is not laid down as openly as what is.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { policyText } from '#shared/words/naming.ts';
import { durationText } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { ladderRows } from '../ladder-rows.ts';
import { Answer, Answers, At, Deadline, Unknown } from './answer.tsx';
import { PositionCards } from './position-cards.tsx';
import { DossierSection, HeadRow, Subsection, WideTable } from './section.tsx';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function ResponsibilitySection({ detail }: Props) {
  return (
    <DossierSection section="chain">
      <Intervene detail={detail} />
      <Ladder detail={detail} />
      <Who detail={detail} />
      <PositionCards positions={detail.dossier.positions} />
    </DossierSection>
  );
}

function Intervene({ detail }: Props) {
  const { words, naming } = useI18n();
  const { chain: text } = words.dossier;
  const { mandates, next, holder, uncovered, toConfirm } = detail.chain;
  return (
    <Subsection title={text.intervene}>
      {uncovered.length > 0 ? (
        <p>
          <strong>{text.uncovered(functionList(words.domain, naming, uncovered))}</strong>
        </p>
      ) : null}
      {toConfirm.map(({ function: id, what, by }) => (
        <p key={id}>{text.toConfirm[what](naming.function(id), by.map(naming.source).join(', '))}</p>
      ))}
      <Answers>
        <Answer label={text.mayDecide} missing={words.domain.noMandateHolder}>
          {mandates.length === 0 ? null : (
            <ul className={styles['rows']}>
              {mandates.map(({ party, mandate }) => (
                <li key={`${party} ${mandate.basis}`}>
                  <strong>{naming.party(party)}</strong>
                  <span>
                    {policyText(words, mandate.capacity)}: {policyText(words, mandate.basis)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Answer>
        <Answer label={text.calledNow}>
          {holder === null ? (
            text.ladderIdle
          ) : (
            <>
              <strong>
                <Reached parties={holder.parties} />
              </strong>{' '}
              ({policyText(words, holder.name)}). {text.authority}: {policyText(words, holder.authority)}
            </>
          )}
        </Answer>
        {/* Policy has no place for such a mandate: whoever may decide or is called does not hold one by that. */}
        <Answer label={text.mayIntervene}>
          <Unknown>{text.noIntervention}</Unknown> <span className={styles['quiet']}>{text.notByThat}</span>
        </Answer>
        <Answer label={text.next}>
          {next === null ? (
            text.nextNone
          ) : next.parties.length === 0 ? (
            <>
              {words.domain.stepNoun[next.kind]}: <Unknown>{words.domain.nobodyNamed}</Unknown>
            </>
          ) : (
            text.nextBy(words.domain.stepNoun[next.kind], next.parties.map(naming.party).join(', '))
          )}
        </Answer>
      </Answers>
    </Subsection>
  );
}

function Ladder({ detail }: Props) {
  const { words, naming, language } = useI18n();
  const { chain: text } = words.dossier;
  const { steps, holder, nextTurnAt, turns } = detail.chain;
  const { ladder } = detail.dossier;
  const waitText = (wait: number): string => (wait === 0 ? text.atOnce : text.within(durationText(wait, language)));
  if (steps.length === 0 && turns.length === 0) {
    return (
      <Subsection title={text.ladder}>
        <p>
          <Unknown>{text.ladderNone}</Unknown>
        </p>
      </Subsection>
    );
  }
  return (
    <Subsection title={text.ladder}>
      <Answers>
        <Answer label={text.holder}>
          {holder === null ? (
            text.ladderIdle
          ) : holder.parties.length === 0 ? (
            <>
              {holder.name}: <Unknown>{text.nobody}</Unknown>
            </>
          ) : (
            `${holder.name}: ${holder.parties.map(naming.party).join(', ')}`
          )}
        </Answer>
        {holder === null ? null : (
          <Answer label={text.nextTurn}>{nextTurnAt === null ? text.lastTurn : <Deadline at={nextTurnAt} />}</Answer>
        )}
        {ladder === null || ladder.stoppedAt === null ? null : (
          <Answer label={text.ladderStopped}>
            <At at={ladder.stoppedAt} />
          </Answer>
        )}
      </Answers>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.takenAt}</th>
            <th scope="col">{text.parties}</th>
            <th scope="col">{text.authority}</th>
          </tr>
        </thead>
        <tbody>
          {ladderRows(detail.chain).map(({ index, turn }) => {
            const step = steps[index];
            return (
              <tr
                key={`${index} ${turn?.at}`}
                {...(turn !== null && turn === turns.at(-1) && holder !== null
                  ? { 'aria-current': 'step' as const }
                  : {})}
              >
                <th scope="row">
                  {index + 1}. {policyText(words, turn?.name ?? step?.name ?? '')}
                </th>
                <td data-head={text.takenAt}>
                  {turn === null ? (
                    <span className={styles['quiet']}>
                      {text.notTaken}, {waitText(waitOf(steps, index))}
                    </span>
                  ) : (
                    <>
                      <At at={turn.at} />
                      {turn.until === null ? null : (
                        <>
                          {' '}
                          {text.until} <At at={turn.until} />
                        </>
                      )}
                    </>
                  )}
                </td>
                <td data-head={text.parties}>
                  {turn === null ? <Named parties={step?.parties ?? []} /> : <Reached parties={turn.parties} />}
                  {turn === null || turn.parties.length === 0 ? null : turn.acted.length === 0 ? (
                    <>
                      {': '}
                      <Unknown>{text.nothingDone}</Unknown>
                    </>
                  ) : (
                    `: ${text.acted(turn.acted.map(naming.party).join(', '))}`
                  )}
                </td>
                <td data-head={text.authority}>{policyText(words, turn?.authority ?? step?.authority ?? '')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Subsection>
  );
}

/** A step comes when the ones before it have had their time. Milliseconds. */
function waitOf(steps: DossierDetail['chain']['steps'], index: number): number {
  return steps.slice(0, index).reduce((soFar, { within }) => soFar + within, 0);
}

/** Whose turn it would be, at a step that was not taken. */
function Named({ parties }: { readonly parties: readonly PartyId[] }) {
  const { words, naming } = useI18n();
  if (parties.length === 0) return <Unknown>{words.domain.nobodyNamed}</Unknown>;
  return <span className={styles['quiet']}>{parties.map(naming.receiver).join(', ')}</span>;
}

function Reached({ parties }: { readonly parties: readonly PartyId[] }) {
  const { words, naming } = useI18n();
  if (parties.length === 0) return <Unknown>{words.dossier.chain.nobody}</Unknown>;
  return parties.map(naming.receiver).join(', ');
}

function Who({ detail }: Props) {
  const { words, naming } = useI18n();
  const { chain: text } = words.dossier;
  const columns = ['performs', 'manages', 'supervises', 'answersFor'] as const;
  return (
    <Subsection title={text.who}>
      <WideTable label={text.who}>
        <table className={styles['table']}>
          <thead>
            <HeadRow columns={['function', ...columns]} text={text} />
          </thead>
          <tbody>
            {detail.chain.links.map((link) => (
              <tr key={link.function}>
                <th scope="row">{naming.function(link.function)}</th>
                {columns.map((column) => (
                  <td key={column} data-head={text[column]}>
                    {link[column].length === 0 ? (
                      <Unknown>{words.domain.nobodyNamed}</Unknown>
                    ) : (
                      link[column].map(naming.party).join(', ')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Subsection>
  );
}
