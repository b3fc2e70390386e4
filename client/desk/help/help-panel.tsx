// Every mark of console and wall with what it says, and every key of the desk.

import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { LOCATION_CLASSES } from '#shared/location/location.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { STATE_LEVELS } from '#shared/reference/service-state.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { ModalFrame } from '../../parts/frame/modal-frame.tsx';
import { FreshnessMark } from '../../parts/marks/freshness-mark.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import { StaffingMark } from '../../parts/marks/staffing-mark.tsx';
import { StateGlyph } from '../../parts/marks/state-glyph.tsx';
import { StatusMark } from '../../parts/marks/status-mark.tsx';
import styles from './help-panel.module.css';
import { keysOf, SHORTCUT_NAMES } from './shortcuts.ts';

export type HelpPanelProps = { readonly isOpen: boolean; readonly onClose: () => void };

export function HelpPanel({ isOpen, onClose }: HelpPanelProps) {
  const { app } = useWords();
  return (
    <ModalFrame isOpen={isOpen} onClose={onClose} isWide>
      <Dialog className={styles['dialog'] ?? ''}>
        <Heading slot="title" level={2}>
          {app.help.title}
        </Heading>
        <Button autoFocus onPress={onClose}>
          {app.buttons.close}
        </Button>
        <Keys />
        <Marks />
      </Dialog>
    </ModalFrame>
  );
}

function Keys() {
  const { help } = useWords().app;
  return (
    <section>
      <h3>{help.keys}</h3>
      <dl className={styles['list']}>
        {SHORTCUT_NAMES.map((name) => (
          <Row key={name} mark={<kbd data-shortcut={name}>{keysOf(name)}</kbd>}>
            {help.shortcut[name]}
          </Row>
        ))}
        {help.otherKeys.map(([keys, does]) => (
          <Row key={keys} mark={<kbd>{keys}</kbd>}>
            {does}
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Marks() {
  const { app, alarms, domain, console: own } = useWords();
  const { help } = app;
  return (
    <section>
      <h3>{help.marks}</h3>
      <dl className={styles['list']}>
        {([1, 2, 3] as const).map((priority) => (
          <Row key={priority} mark={<PriorityMark priority={priority} />}>
            {help.priority(alarms.priority[priority])}
          </Row>
        ))}
        <Row mark={<PriorityMark priority={1} unacknowledged />}>{alarms.unacknowledged}</Row>
        <Row mark={<PriorityMark priority={1} returned />}>{alarms.state['returned-unacknowledged']}</Row>
        {LOCATION_CLASSES.map((location) => (
          <Row key={location} mark={<StatusMark location={location} />}>
            {domain.locationSentence[location]}
          </Row>
        ))}
        {STATE_LEVELS.map((level) => (
          <Row key={level} mark={<StateGlyph level={level} className={styles['glyph']} />}>
            {domain.stateLevel[level]}
          </Row>
        ))}
        {(['late', 'old'] as const).map((freshness) => (
          <Row key={freshness} mark={<FreshnessMark freshness={freshness} />}>
            {domain.freshness[freshness]}
          </Row>
        ))}
        <Row mark={<FreshnessMark freshness="live" manual />}>{domain.manual}</Row>
        {(['at', 'below'] as const).map((level) => (
          <Row key={level} mark={<StaffingMark level={level} compact />}>
            {own.narrow.staffing[level]}: {own.staffingSpoken(domain.staffing[level])}
          </Row>
        ))}
        <Row mark={domain.staffingUnknownTag}>{help.staffingUnknown}</Row>
        <Row mark={domain.guests(3)}>{own.guestsSpoken(3)}</Row>
        <Row mark={own.narrow.guests(3)}>{own.guestsSpoken(3)}</Row>
        {DISCIPLINES.map((discipline) => (
          <Row key={discipline} mark={<strong>{domain.disciplineLetter[discipline]}</strong>}>
            {domain.discipline[discipline]}
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Row({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{mark}</dt>
      <dd>{children}</dd>
    </div>
  );
}
