// One event: where it was from when until when, what each meldkamer says of itself beside it, its dossiers, and what LMS did.

import { useState } from 'react';
import { type Gebeurtenis, isGoingOn } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { useGiveBack } from '../../form/use-give-back.ts';
import { momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { Tag } from '../../parts/marks/tag.tsx';
import { CardForm, type Doing } from './card-form.tsx';
import styles from './gebeurtenissen.module.css';
import { PartsTable } from './parts-table.tsx';

export type CardProps = { readonly gebeurtenis: Gebeurtenis; readonly mayAct: boolean };

export function GebeurtenisCard({ gebeurtenis, mayAct }: CardProps) {
  const { words, naming } = useI18n();
  const { gebeurtenissen: own } = words;
  const [doing, setDoing] = useState<Doing | null>(null);
  const { around, giveBack } = useGiveBack();
  const { number, title, national } = gebeurtenis;
  const goesOn = isGoingOn(gebeurtenis);
  return (
    <Panel
      title={`${naming.number(number)} · ${title}`}
      tools={
        <span className={styles['tags']}>
          <Tag>{national ? own.national : own.regional}</Tag>
          <Tag>{goesOn ? own.goingOn : own.over}</Tag>
        </span>
      }
    >
      <div ref={around} className={styles['card']} data-gebeurtenis={number}>
        <PartsTable gebeurtenis={gebeurtenis} />
        <Dossiers
          dossiers={gebeurtenis.dossiers}
          onRelease={mayAct ? (afwijking) => setDoing({ kind: 'release', afwijking }) : null}
        />
        <Acts gebeurtenis={gebeurtenis} />
        {mayAct && doing === null ? (
          <div className={styles['acts']}>
            <Button data-opens="change" onPress={() => setDoing({ kind: 'change' })}>
              {own.change}
            </Button>
            {goesOn ? (
              <Button data-opens="end" onPress={() => setDoing({ kind: 'end' })}>
                {own.finish}
              </Button>
            ) : null}
            <Button data-opens="bind" onPress={() => setDoing({ kind: 'bind' })}>
              {own.bind}
            </Button>
          </div>
        ) : null}
        {mayAct && doing !== null ? (
          <CardForm
            gebeurtenis={gebeurtenis}
            doing={doing}
            onClose={(isRecorded) => {
              setDoing(null);
              giveBack(isRecorded ? null : openerOf(doing));
            }}
          />
        ) : null}
      </div>
    </Panel>
  );
}

/** The `data-opens` of the button that it was begun with. */
function openerOf(doing: Doing): string {
  return doing.kind === 'release' ? doing.afwijking : doing.kind;
}

type DossiersProps = {
  readonly dossiers: readonly AfwijkingNumber[];
  /** Null: not this reader. */
  readonly onRelease: ((number: AfwijkingNumber) => void) | null;
};

function Dossiers({ dossiers, onRelease }: DossiersProps) {
  const { words } = useI18n();
  const { gebeurtenissen: own, domain } = words;
  return (
    <div>
      <h3>{own.dossiers}</h3>
      {dossiers.length === 0 ? <p className={styles['quiet']}>{own.noDossiers}</p> : null}
      <ul className={styles['list']}>
        {dossiers.map((number) => (
          <li key={number} className={styles['row']}>
            <Link href={`/register/${number}`}>{domain.afwijking(number)}</Link>
            {onRelease === null ? null : (
              <Button data-opens={number} aria-label={own.releaseFor(number)} onPress={() => onRelease(number)}>
                {own.release}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ gebeurtenis }: Pick<CardProps, 'gebeurtenis'>) {
  const { words, naming } = useI18n();
  const now = useNow();
  const { gebeurtenissen: own } = words;
  return (
    <div>
      <h3>{own.history}</h3>
      <ol className={styles['list']}>
        {gebeurtenis.acts.map(({ what, afwijking, reason, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done stays in its place
          <li key={index}>
            {momentText(by.at, now)} {own.act[what]}
            {afwijking === null ? '' : ` ${naming.number(afwijking)}`}
            {reason === '' ? '' : own.because(reason)} ({naming.actor(by)})
          </li>
        ))}
      </ol>
    </div>
  );
}
