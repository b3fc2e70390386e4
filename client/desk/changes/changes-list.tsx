// What changed, section by section, each line leading to what it is about. Beyond so many lines the rest is one press away, never gone.

import { useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { Changes } from '#shared/replay/changes.ts';
import { momentText } from '../../i18n/format.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { usePicture } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { alarmSentence } from '../alarm-said.ts';
import { type ChangeLine, type ChangeSection, changeSections } from './change-lines.ts';
import styles from './changes-list.module.css';

/** More than these in one section are asked for. */
const LINES_AT_FIRST = 30;

export type ChangesListProps = {
  readonly changes: Changes;
  readonly now: Instant;
  /** All of it at once, as on paper. */
  readonly isWhole?: boolean;
};

export function ChangesList({ changes, now, isWhole = false }: ChangesListProps) {
  const i18n = useI18n();
  const picture = usePicture();
  const sayAlarm = (alarm: Parameters<I18n['sayAlarm']>[0]) => alarmSentence(i18n, picture, alarm);
  const sections = changeSections(changes, { ...i18n, sayAlarm }, now);
  if (sections.length === 0) return <EmptyState>{i18n.words.changes.none}</EmptyState>;
  return sections.map((section) => <Section key={section.id} section={section} now={now} begin={isWhole} />);
}

type SectionProps = { readonly section: ChangeSection; readonly now: Instant; readonly begin: boolean };

function Section({ section, now, begin }: SectionProps) {
  const { words } = useI18n();
  const [isWhole, showWhole] = useState(begin);
  const { id, lines } = section;
  const shown = isWhole ? lines : lines.slice(0, LINES_AT_FIRST);
  const left = lines.length - shown.length;
  return (
    <section className={styles['section']} data-changes={id}>
      <h3>
        {words.changes.sections[id]} <span className={styles['count']}>{lines.length}</span>
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
      <ul role="list" className={styles['lines']}>
        {shown.map((line) => (
          <Line key={line.key} line={line} now={now} />
        ))}
      </ul>
      {left === 0 ? null : (
        <Button look="quiet" onPress={() => showWhole(true)}>
          {words.changes.more(left)}
        </Button>
      )}
    </section>
  );
}

function Line({ line, now }: { readonly line: ChangeLine; readonly now: Instant }) {
  const { at, href, subject, said, mark } = line;
  return (
    <li>
      <time dateTime={at}>{momentText(at, now)}</time>
      <span className={styles['mark']}>{mark === null ? null : <PriorityMark {...mark} size="1.25em" />}</span>
      <span>
        {href === null ? subject : <Link href={href}>{subject}</Link>}
        {said === '' ? null : <span className={styles['said']}>{said}</span>}
      </span>
    </li>
  );
}
