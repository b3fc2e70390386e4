// One pilot in the chapter about pilots: what was asked, who approved, what it has to prove, what both inspectorates think of it, and whether the
// evaluation came. What is missing is said, as on the page of pilots.

import type { ReactNode } from 'react';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { PARTIES } from '#shared/reference/parties.ts';
import { countText } from '#shared/words/count-text.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { durationText, isoDate } from '../../i18n/format.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import styles from './report.module.css';

const INSPECTORATES = PARTIES.filter(({ kind }) => kind === 'inspectorate');

type PilotProps = { readonly detail: DossierDetail };

export function ReportPilot({ detail }: PilotProps) {
  const { words, naming } = useI18n();
  const { pilots, domain } = words;
  const { afwijking, dossier } = detail;
  const { application = null, appliedAt = null, criteria = [], approvals = [] } = dossier.pilot ?? {};
  const end = afwijking.expectedEnd;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [pilots.stage, domain.stage[afwijking.stage]],
    [pilots.where, apiPlaceText(naming, afwijking.to) ?? pilots.unknown],
    [pilots.owner, afwijking.owner === undefined ? pilots.unknown : naming.party(afwijking.owner)],
    [pilots.start, localMinutes(afwijking.start as Instant)],
    [pilots.end, end === null ? (afwijking.endCondition ?? pilots.noEnd) : localMinutes(end as Instant)],
    [
      pilots.application,
      [application ?? pilots.unknown, ...(appliedAt === null ? [] : [pilots.appliedAt(isoDate(appliedAt))])].join(
        ' · ',
      ),
    ],
    [
      pilots.approvals,
      lines(
        approvals.map(({ body, outcome, at, document }) =>
          [
            `${naming.party(body)}: ${domain.approvalOutcome[outcome]}`,
            at === null ? pilots.unknown : isoDate(at),
            document ?? pilots.unknown,
          ].join(' · '),
        ),
        pilots.noApprovals,
      ),
    ],
    [pilots.criteria, lines(criteria, pilots.noCriteria)],
    ...INSPECTORATES.map(({ id, name }): readonly [string, ReactNode] => [
      name,
      <Position key={id} detail={detail} id={id} />,
    ]),
    [pilots.evaluation, <Evaluated key="evaluation" detail={detail} />],
  ];
  return (
    <section className={styles['pilot']}>
      <h3>
        {pilots.heading(
          naming.number(afwijking.number),
          functionsByPost(domain, naming, afwijking.functions).join('; '),
        )}
      </h3>
      <dl>
        {rows.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function lines(texts: readonly string[], none: string): ReactNode {
  if (texts.length === 0) return none;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The newest of a party counts. */
function Position({ detail: { dossier }, id }: PilotProps & { readonly id: string }) {
  const { pilots, domain } = useI18n().words;
  const position = dossier.positions.findLast(({ party }) => party === id);
  if (position === undefined) return pilots.noPosition;
  const { stance, by, text, document } = position;
  return [pilots.positionBy(domain.stance[stance], isoDate(by.at)), text, document]
    .filter((one) => one !== null)
    .join(' · ');
}

function Evaluated({ detail: { asOf, dossier, evaluationDueAt: due } }: PilotProps) {
  const { words, naming, language } = useI18n();
  const { pilots } = words;
  const { evaluation } = dossier;
  const said: readonly string[] =
    evaluation === null
      ? [
          pilots.notReceived,
          ...(due !== null && due <= asOf ? [pilots.overdue(durationText(elapsed(due, asOf), language))] : []),
        ]
      : [
          pilots.received(localMinutes(evaluation.by.at), naming.actor(evaluation.by)),
          ...(due !== null && evaluation.by.at > due
            ? [pilots.receivedLate(durationText(elapsed(due, evaluation.by.at), language))]
            : []),
          evaluation.conclusion,
          ...(evaluation.actions.length === 0
            ? []
            : [
                pilots.openActions(
                  countText(evaluation.actions.filter(({ done }) => !done).length),
                  countText(evaluation.actions.length),
                ),
              ]),
        ];
  return lines([due === null ? pilots.noDue : pilots.due(localMinutes(due)), ...said], '');
}
