// One dossier in the drawer: number, stage, owner, decision, next step and ladder, from the live picture. Leads to the whole dossier.

import { elapsed } from '#shared/base/time.ts';
import { type Afwijking, endOf, stageOf } from '#shared/deviation/afwijking.ts';
import { claimOf, shownDecisions } from '#shared/deviation/cover.ts';
import type { Decision, Dossier } from '#shared/deviation/dossier.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import { asksNoDecision, partlyUndecided } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import { ageText, momentText } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { passedEndText } from '../../../i18n/passed-end-text.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { Tag } from '../../../parts/marks/tag.tsx';
import styles from './drawer.module.css';

export type DossierCardProps = { readonly afwijking: Afwijking; readonly picture: Picture };

export function DossierCard({ afwijking, picture }: DossierCardProps) {
  const { words, naming, language } = useI18n();
  const now = useNow();
  const own = words.console.drawer.dossier;
  const { domain } = words;
  const { number, kind, dossier, owner } = afwijking;
  const chain = responsibilityOf(picture, afwijking, now ?? picture.recordedAt ?? afwijking.announcedAt);
  const { next, holder, nextTurnAt } = chain;
  const passed = now === null ? null : passedEnd(picture, afwijking, now);
  const partly = now === null || dossier === null ? [] : partlyUndecided(picture, afwijking, now);
  return (
    <article className={styles['dossier']} data-dossier={number}>
      <h4>
        <Link href={`/register/${number}`}>{domain.afwijking(number)}</Link>
      </h4>
      <dl className={styles['facts']}>
        <dt>{own.kind}</dt>
        <dd>
          {domain.afwijkingKind[kind]} · {domain.stage[stageOf(afwijking)]}
          {afwijking.reason === null || afwijking.reason === '' ? '' : ` · ${afwijking.reason}`}
        </dd>
        <dt>{own.term}</dt>
        <dd>
          {own.span(momentText(afwijking.start, now), endText())}
          {passed === null || now === null ? null : (
            <>
              {' '}
              <Tag>{passedEndText(domain, language, passed, now)}</Tag>
            </>
          )}
        </dd>
        <dt>{own.owner}</dt>
        <dd>{owner === null ? domain.unknown : naming.party(owner)}</dd>
        {dossier === null ? null : (
          <>
            <dt>{own.decision}</dt>
            <dd>
              {decisionText(dossier)}
              {partly.length === 0 ? null : ` · ${domain.partlyDecided(functionList(domain, naming, partly))}`}
            </dd>
            <dt>{own.next}</dt>
            <dd>{next === null ? '–' : `${domain.stepNoun[next.kind]} · ${namesOf(next.parties)}`}</dd>
          </>
        )}
        {dossier !== null && chain.mandates.length === 0 ? (
          <>
            <dt>{own.mandate}</dt>
            <dd>{domain.noMandateHolder}</dd>
          </>
        ) : null}
        {holder === null ? null : (
          <>
            <dt>{own.ladder}</dt>
            <dd>
              {own.turn(holder.step + 1, holder.name, namesOf(holder.parties))}
              <span className={styles['small']}>
                {' '}
                ·{' '}
                {nextTurnAt === null
                  ? own.lastTurn
                  : own.nextTurn(now === null ? '–' : ageText(elapsed(now, nextTurnAt), language))}
              </span>
            </dd>
          </>
        )}
      </dl>
    </article>
  );

  function endText(): string {
    const end = endOf(afwijking);
    if (end !== null) return momentText(end, now);
    return afwijking.endCondition ?? own.noEnd;
  }

  /** A claim is told when there is nothing that was decided. */
  function decisionText(of: Dossier): string {
    const decisions = shownDecisions(of);
    if (decisions.length > 0) return decisions.map(decisionWords).join('; ');
    if (now !== null && asksNoDecision(picture, afwijking, now)) return domain.asksNoDecision;
    const claimed = claimOf(of)?.party ?? null;
    return claimed === null ? domain.noDecision : domain.claimedOnly(naming.party(claimed));
  }

  function decisionWords(decision: Decision): string {
    const { outcome, party, mandate, decidedAt, by } = decision;
    return own.decided(
      domain.decisionOutcome[outcome],
      party === null ? domain.unknown : naming.party(party),
      mandate ?? domain.unknown,
      momentText(decidedAt ?? by.at, now),
    );
  }

  function namesOf(parties: readonly PartyId[]): string {
    return parties.length === 0 ? domain.nobodyNamed : parties.map(naming.party).join(', ');
  }
}
