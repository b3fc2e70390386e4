// The steps that this reader may take now, grouped so that seeing, deciding and closing stand apart; one of them at a time as a form.
// Offers nothing that the server did not offer.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import type { Typed } from '../../../form/changed-draft.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useSaid } from '../../../i18n/use-said.ts';
import { useRecording, useSession } from '../../../live/hooks.ts';
import { useTyped } from '../../../live/use-typed.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { openedBy } from '../../../parts/header/step-address.ts';
import { STEP_PLACES, sectionId } from '../sections/sections.ts';
import type { About } from './about.ts';
import { StepFormView } from './step-form-view.tsx';
import { offeredGroups } from './step-groups.ts';
import { withheldSteps } from './step-withheld.ts';
import styles from './steps-panel.module.css';

type AllTyped = Readonly<Partial<Record<StepKind, Typed>>>;

export type StepsPanelProps = { readonly detail: DossierDetail; readonly again: () => void };

export function StepsPanel({ detail, again }: StepsPanelProps) {
  const i18n = useI18n();
  const session = useRecording();
  const { steps } = i18n.words.dossier;
  // What was typed stays while the page is open, also when its form is closed.
  const [typed, setTyped, isBack] = useTyped<AllTyped>(`steps ${detail.afwijking.number}`, () => ({}));
  const [opened, setOpened] = useState(() => openedBy(location.hash, detail.may));
  const [said, setSaid] = useSaid('', isBack ? i18n.words.form.typedBack : '');
  const place = useRef<HTMLDivElement>(null);
  const about = useMemo<About | null>(
    () => (session === null ? null : { detail, role: session.role, self: partyOfActor(session), i18n }),
    [detail, session, i18n],
  );
  const closed = useFocusOn(opened, place);
  if (about === null) return <OnlyRead title={steps.title} />;

  function close(kind: StepKind, sentence: string | null) {
    closed.current = { kind, isRecorded: sentence !== null };
    setOpened(null);
    if (sentence === null) return;
    setTyped(({ [kind]: _sent, ...others }) => others);
    setSaid(sentence);
  }

  return (
    <Panel title={steps.title}>
      <div ref={place} tabIndex={-1} className={styles['place']}>
        <p role="status" className={styles['said']}>
          {said}
        </p>
        {opened === null ? (
          <Offered
            about={about}
            onOpen={(kind) => {
              setSaid('');
              setOpened(kind);
            }}
          />
        ) : (
          <StepFormView
            key={opened}
            kind={opened}
            about={about}
            typed={typed[opened] ?? {}}
            onTyped={(all) => setTyped((before) => ({ ...before, [opened]: all }))}
            onClose={(sentence) => close(opened, sentence)}
            again={again}
          />
        )}
      </div>
    </Panel>
  );
}

/** R153. Whoever is logged in reads why nothing is offered: the exercise is over. */
function OnlyRead({ title }: { readonly title: string }) {
  const { steps } = useI18n().words.dossier;
  return useSession().session === null ? null : (
    <Panel title={title}>
      <p>{steps.exerciseOver}</p>
    </Panel>
  );
}

type Closed = { readonly kind: StepKind; readonly isRecorded: boolean };

/**
 * What was recorded is read where it stands now. Closed without, back to the button that opened the form; when it is offered no more, to the
 * panel.
 */
function useFocusOn(opened: StepKind | null, place: React.RefObject<HTMLDivElement | null>) {
  const closed = useRef<Closed | null>(null);
  useEffect(() => {
    if (opened !== null || closed.current === null) return;
    const { kind, isRecorded } = closed.current;
    closed.current = null;
    const button = place.current?.querySelector<HTMLElement>(`[data-step="${kind}"]`);
    const part = isRecorded ? document.getElementById(sectionId(STEP_PLACES[kind])) : null;
    part?.scrollIntoView();
    (part ?? button ?? place.current)?.focus({ preventScroll: part !== null });
  }, [opened, place]);
  return closed;
}

type OfferedProps = { readonly about: About; readonly onOpen: (kind: StepKind) => void };

function Offered({ about, onOpen }: OfferedProps) {
  const { dossier, domain } = useI18n().words;
  const groups = offeredGroups(about);
  return (
    <div className={styles['groups']}>
      {groups.length === 0 ? <p>{dossier.steps.none}</p> : null}
      {groups.map(({ group, steps }) => (
        <section key={group} aria-label={dossier.steps.groups[group]} className={styles['group']} data-group={group}>
          <h3>{dossier.steps.groups[group]}</h3>
          <ul className={styles['buttons']}>
            {steps.map((kind) => (
              <li key={kind}>
                <Button data-step={kind} onPress={() => onOpen(kind)}>
                  {domain.step[kind]}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Withheld about={about} />
    </div>
  );
}

/** What cannot be taken now is not offered, and not hidden either: each with its reason. */
function Withheld({ about }: { readonly about: About }) {
  const { dossier, domain } = useI18n().words;
  const withheld = withheldSteps(about);
  if (withheld.length === 0) return null;
  return (
    <details className={styles['withheld']}>
      <summary>{dossier.steps.notNow(withheld.length)}</summary>
      <dl>
        {withheld.map(({ kind, reason }) => (
          <div key={kind}>
            <dt>{domain.step[kind]}</dt>
            <dd>{dossier.steps.withheld[reason]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
