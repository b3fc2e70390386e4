// One line under the marks of a tile: `A ↗ Zeist 0:12`, `stil 0:03`, `+2 te gast`. Where a place and its time do not fit beside each other the place
// stays: since when is in the list below too.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { StateLevel } from '#shared/reference/service-state.ts';
import { minutesText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { StateGlyph } from '../../../parts/marks/state-glyph.tsx';
import type { DecisionRemark } from './decision-remark.ts';
import { signsBefore, timeThatFits } from './line-room.ts';
import { PlaceGlyph } from './place-glyph.tsx';
import type { Remark } from './remarks.ts';
import styles from './wall-remark.module.css';

export type WallRemarkProps = {
  readonly remark: Remark;
  /** The state that is told by its sign here, for want of a line; null: none. */
  readonly sign: StateLevel | null;
  readonly now: Instant;
  /** Nothing else is to be said: both lines are free. */
  readonly isAlone: boolean;
};

/** A place with more letters than this does not fit beside its time. */
const SHORT_PLACE = 6;

export function WallRemark({ remark, sign, now, isAlone }: WallRemarkProps) {
  if (remark.kind === 'state') return <StateLines remark={remark} now={now} isAlone={isAlone} />;
  const isLong = remark.kind === 'place' && (remark.where?.length ?? 0) > SHORT_PLACE;
  return isLong && isAlone ? <TwoLines remark={remark} now={now} /> : <OneLine remark={remark} sign={sign} now={now} />;
}

function TwoLines({ remark, now }: { readonly remark: Extract<Remark, { kind: 'place' }>; readonly now: Instant }) {
  return (
    <>
      <OneLine remark={{ ...remark, where: null }} sign={null} now={now} />
      <p aria-hidden="true" className={styles['remark']} data-last={remark.isLast}>
        <span className={styles['where']}>{remark.where}</span>
      </p>
    </>
  );
}

function OneLine({ remark, sign, now }: Omit<WallRemarkProps, 'isAlone'>) {
  return (
    // The marks and the list of problems say all of this in words.
    <p aria-hidden="true" className={styles['remark']} data-remark={remark.kind} data-last={isLast(remark)}>
      <span className={styles['said']}>
        {sign === null ? null : <StateGlyph level={sign} className={styles['glyph']} />}
        <Text remark={remark} />
      </span>
      <Since remark={remark} sign={sign} now={now} />
    </p>
  );
}

function Text({ remark }: { readonly remark: Remark }) {
  const { alarms, domain, wall } = useI18n().words;
  switch (remark.kind) {
    case 'place': {
      // Both codes leave no room for the letter; the mark above shows which it is.
      const isDouble = remark.class === 'double-claim' && remark.where !== null;
      const only = remark.disciplines.length === 1 && !isDouble ? remark.disciplines[0] : undefined;
      // A sign without a time beside it says too little by itself.
      const isBare = remark.class === 'unknown' && remark.since === null;
      const where = remark.where ?? (isBare ? domain.locationClass.unknown : null);
      return (
        <>
          {remark.isLast ? <span>(</span> : null}
          {only === undefined ? null : <span className={styles['fixed']}>{domain.disciplineLetter[only]}</span>}
          {isDouble ? null : <PlaceGlyph location={remark.class} className={styles['glyph']} />}
          {where === null ? null : (
            <span className={styles['where']} data-class={remark.class}>
              {where}
            </span>
          )}
          {remark.isLast ? <span>)</span> : null}
        </>
      );
    }
    case 'decision':
      return <Decision remark={remark} />;
    case 'state':
      return <State remark={remark} />;
    case 'silence':
      return <span className={styles['where']}>{wall.silent[remark.freshness]}</span>;
    case 'alarm':
      return <span className={styles['where']}>{alarms.condition[remark.condition].onWall.toLowerCase()}</span>;
    case 'return':
    case 'staffing': {
      const only = remark.disciplines.length === 1 ? remark.disciplines[0] : undefined;
      return (
        <>
          {only === undefined ? null : <span className={styles['fixed']}>{domain.disciplineLetter[only]}</span>}
          <span className={styles['where']}>{remark.kind === 'return' ? wall.returnToConfirm : wall.understaffed}</span>
        </>
      );
    }
    case 'guests':
      return <span className={styles['where']}>{wall.guests(remark.count)}</span>;
  }
}

/** The word has the whole line, and its time the next one when that is free; the marks above have its sign. */
function StateLines({
  remark,
  now,
  isAlone,
}: Omit<WallRemarkProps, 'sign'> & { readonly remark: Extract<Remark, { kind: 'state' }> }) {
  return (
    <>
      <p aria-hidden="true" className={styles['remark']} data-remark="state" data-last={remark.isLast}>
        <State remark={remark} />
      </p>
      {isAlone && !remark.isLast ? (
        <p aria-hidden="true" className={styles['remark']}>
          <Lasting since={remark.since} now={now} />
        </p>
      ) : null}
    </>
  );
}

/** Of which disciplines it is, the marks above show. */
function State({ remark }: { readonly remark: Extract<Remark, { kind: 'state' }> }) {
  const { domain } = useI18n().words;
  return <strong className={styles['where']}>{domain.serviceStateShort[remark.state]}</strong>;
}

function Decision({ remark }: { readonly remark: DecisionRemark }) {
  const { words, naming } = useI18n();
  const { wall } = words;
  if (remark.isPart) return <strong className={styles['where']}>{wall.partlyDecided}</strong>;
  if (!remark.isCoveredByMandate) return <strong className={styles['where']}>{wall.undecided}</strong>;
  const [first, ...others] = remark.by.map(naming.partyCode);
  // A line has room for one; the list of problems names them all.
  const by = others.length === 0 ? first : `${first} +${others.length}`;
  return <span className={styles['where']}>{by === undefined ? wall.decided : wall.decidedBy(by)}</span>;
}

function Since({ remark, sign, now }: Omit<WallRemarkProps, 'isAlone'>) {
  const { words, language } = useI18n();
  if (remark.kind !== 'place' && remark.kind !== 'silence') return null;
  if (remark.since === null || isLast(remark)) return null;
  const said = remark.kind === 'place' ? (remark.where ?? '') : words.wall.silent[remark.freshness];
  const time = minutesText(elapsed(remark.since, now), language);
  return <Time>{timeThatFits(time, said, signsBefore(remark, sign !== null))}</Time>;
}

function Lasting({ since, now }: { readonly since: Instant; readonly now: Instant }) {
  const { language } = useI18n();
  return <Time>{minutesText(elapsed(since, now), language)}</Time>;
}

function Time({ children }: { readonly children: string | null }) {
  return children === null ? null : <span className={styles['since']}>{children}</span>;
}

function isLast(remark: Remark): boolean {
  return (remark.kind === 'place' || remark.kind === 'state') && remark.isLast;
}
