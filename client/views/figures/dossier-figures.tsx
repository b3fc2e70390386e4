// The figures in dossiers: by kind, how long the decision took, and which evaluations are overdue. Every dossier named is a link.

import { type ReactNode, useState } from 'react';
import { elapsed } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { DECISION_GROUPS } from '#shared/dossier/figures-decisions.ts';
import { countText } from '#shared/words/count-text.ts';
import { durationText } from '../../i18n/format.ts';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Link } from '../../parts/header/navigation.tsx';
import { Tag } from '../../parts/marks/tag.tsx';
import { withEarlier } from './earlier.ts';
import { Bars, FigureBlock, type Form } from './figure-block.tsx';
import { dossiersPath } from './figure-links.ts';
import { DISTURBANCE_KINDS, decisionGroups, disturbanceHours, median, recordingGroups } from './figure-sums.ts';
import styles from './figures.module.css';
import { useHours } from './use-hours.ts';

export type DossierFiguresProps = { readonly figures: Figures; readonly earlier: Figures | null; readonly form: Form };

export function KindFigure({ figures, earlier, form }: DossierFiguresProps) {
  const { figures: words, domain } = useWords();
  const { kinds, reasons, total } = words;
  const rowsOf = (of: Figures) =>
    of.kinds.map(({ kind, count }) => ({
      id: kind,
      name: domain.afwijkingKind[kind],
      values: [count],
      href: dossiersPath(of, { counted: 'during', kind }),
    }));
  return (
    <FigureBlock title={kinds.title} definition={kinds.definition} form={form}>
      <Bars
        form={form}
        title={kinds.title}
        head={kinds.kind}
        series={[{ name: reasons.dossiers, fill: 'solid' }]}
        total={total}
        text={countText}
        rows={withEarlier(rowsOf(figures), earlier && rowsOf(earlier))}
        layout="rows"
      />
    </FigureBlock>
  );
}

export function DecisionFigure({ figures, earlier, form }: DossierFiguresProps) {
  const { figures: words } = useWords();
  const { decision, total } = words;
  const bars = { form, head: decision.group, total, text: countText, layout: 'rows' } as const;
  const rows = (of: 'taken' | 'recorded') => {
    const groups = of === 'taken' ? decisionGroups : recordingGroups;
    const rowsOf = (counts: ReturnType<typeof groups>) =>
      DECISION_GROUPS.map((id) => ({
        id,
        name: decision.groups[id],
        values: [counts[id]],
        href: dossiersPath(figures, { counted: id === 'none' ? 'undecided' : `${of}-${id}` }),
      }));
    return withEarlier(rowsOf(groups(figures)), earlier && rowsOf(groups(earlier)));
  };
  const series = [{ name: decision.dossiers, fill: 'solid' }] as const;
  return (
    <FigureBlock title={decision.title} definition={decision.definition} form={form}>
      <p>
        {decision.taken}: <Median times={figures.timeToDecision.map(({ ms }) => ms)} />
      </p>
      <Bars {...bars} title={decision.time} series={series} rows={rows('taken')} />
      <p>
        {decision.onRecord}: <Median times={figures.timeToDecision.map(({ recordedMs }) => recordedMs)} />
      </p>
      <Bars {...bars} title={decision.recorded} series={series} rows={rows('recorded')} />
      {form === 'screen' ? <EachDecision figures={figures} /> : null}
    </FigureBlock>
  );
}

function Median({ times }: { readonly times: readonly number[] }) {
  const { words, language } = useI18n();
  const { decision } = words.figures;
  const middle = median(times);
  const count = countText(times.length);
  if (middle === null) return decision.medianNone;
  return middle <= 0 ? decision.medianBefore(count) : decision.median(durationText(middle, language), count);
}

/** R66: how long each disturbance lasted, per meldkamer, and each by its number. */
export function DisturbanceFigure({ figures, earlier, form }: DossierFiguresProps) {
  const { words, naming, language } = useI18n();
  const { disturbance, meldkamer, total } = words.figures;
  const { text, least } = useHours();
  const kinds = words.domain.afwijkingKind;
  const rowsOf = (of: Figures) =>
    disturbanceHours(of.disturbances).map((one) => {
      const asked = { counted: 'disturbance', meldkamer: one.id } as const;
      return {
        ...one,
        name: naming.meldkamer(one.id),
        href: dossiersPath(of, asked),
        hrefs: DISTURBANCE_KINDS.map((kind) => dossiersPath(of, { ...asked, kind })),
      };
    });
  const each = figures.disturbances.toSorted((one, other) => other.ms - one.ms);
  return (
    <FigureBlock title={disturbance.title} definition={disturbance.definition} form={form}>
      <Bars
        form={form}
        title={disturbance.title}
        head={meldkamer}
        series={[
          { name: kinds.storing, fill: 'solid' },
          { name: kinds.onderhoud, fill: 'stripes' },
        ]}
        total={total}
        text={text}
        least={least}
        rows={withEarlier(rowsOf(figures), earlier && rowsOf(earlier))}
        layout="rows"
      />
      {each.length === 0 || form === 'paper' ? null : (
        <Unfolding summary={disturbance.each}>
          <table className={styles['list']}>
            <thead>
              <tr>
                <th scope="col">{words.figures.decision.number}</th>
                <th scope="col">{meldkamer}</th>
                <th scope="col">{words.figures.kinds.kind}</th>
                <th scope="col">{disturbance.lasted}</th>
              </tr>
            </thead>
            <tbody>
              {each.map(({ number, meldkamer: of, kind, ms }) => (
                <tr key={number}>
                  <th scope="row">
                    <DossierLink number={number} />
                  </th>
                  <td>{naming.meldkamer(of)}</td>
                  <td>{kinds[kind]}</td>
                  <td>{durationText(ms, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Unfolding>
      )}
    </FigureBlock>
  );
}

function EachDecision({ figures }: { readonly figures: Figures }) {
  const { words, language } = useI18n();
  const { decision } = words.figures;
  const decided = [...figures.timeToDecision].sort((one, other) => other.ms - one.ms);
  if (decided.length + figures.undecided.length === 0) return null;
  return (
    <Unfolding summary={decision.each}>
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{decision.number}</th>
            <th scope="col">{decision.time}</th>
            <th scope="col">{decision.recorded}</th>
          </tr>
        </thead>
        <tbody>
          {figures.undecided.map((number) => (
            <tr key={number}>
              <th scope="row">
                <DossierLink number={number} />
              </th>
              <td colSpan={2}>
                <Tag>{decision.none}</Tag>
              </td>
            </tr>
          ))}
          {decided.map(({ number, ms, recordedMs, beforehand }) => (
            <tr key={number}>
              <th scope="row">
                <DossierLink number={number} />
              </th>
              <td>{beforehand ? decision.groups.before : durationText(ms, language)}</td>
              <td>{recordedMs === 0 ? decision.groups.before : durationText(recordedMs, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Unfolding>
  );
}

/** Drawn only when it is opened: there may be thousands. */
function Unfolding({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles['each']} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}

export function OverdueFigure({ figures, form }: Omit<DossierFiguresProps, 'earlier'>) {
  const { words, language } = useI18n();
  const { overdue } = words.figures;
  return (
    <FigureBlock title={overdue.title} definition={overdue.definition} form={form}>
      {figures.overdueEvaluations.length === 0 ? (
        <p>{overdue.nothing}</p>
      ) : (
        <table className={styles['list']}>
          <thead>
            <tr>
              <th scope="col">{overdue.number}</th>
              <th scope="col">{overdue.due}</th>
              <th scope="col">{overdue.late}</th>
            </tr>
          </thead>
          <tbody>
            {figures.overdueEvaluations.map(({ number, dueAt }) => (
              <tr key={number}>
                <th scope="row">
                  <DossierLink number={number} />
                </th>
                <td>{localMinutes(dueAt)}</td>
                <td>{durationText(elapsed(dueAt, figures.asOf), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FigureBlock>
  );
}

function DossierLink({ number }: { readonly number: string }) {
  const { words, naming } = useI18n();
  return (
    <Link href={`/register/${number}`} aria-label={words.figures.openDossier(number)}>
      {naming.number(number)}
    </Link>
  );
}
