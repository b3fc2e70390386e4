// The detail of one cell: alarms and what to do first, then the dossiers, the parts, the staffing and what was recorded.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView, Overview } from '#shared/overview/overview.ts';
import { meldkamerState, type Picture } from '#shared/picture/picture.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Age } from '../../../parts/marks/age.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import { cellText } from '../matrix/cell-text.ts';
import { Drawer } from './drawer.tsx';
import { DrawerAlarms } from './drawer-alarms.tsx';
import { DrawerDossiers, dossiersOf } from './drawer-dossiers.tsx';
import { PartsTable } from './drawer-parts.tsx';
import { DrawerSection } from './drawer-section.tsx';
import { DrawerStaffing } from './drawer-staffing.tsx';
import { Timeline } from './timeline.tsx';

export type CellDetailProps = {
  readonly overview: Overview;
  readonly view: MeldkamerView;
  readonly cell: CellView;
  readonly picture: Picture;
  /** The alarm that was opened; it stands first. */
  readonly opened?: AlarmId | undefined;
  readonly onClose: () => void;
};

export function CellDetail({ overview, view, cell, picture, opened, onClose }: CellDetailProps) {
  const { words, naming, language } = useI18n();
  const now = useNow();
  const own = words.console.drawer;
  const text = cellText(cell, { words, naming, language, now });
  const all = [...cell.parts, ...cell.planbaarElsewhere];
  const dossiers = dossiersOf(all, picture);
  const { alarms } = cell;
  const since = sinceOf(cell);
  const subjects = [...new Set(cell.parts.map(({ post }) => post))];
  const posts = view.staffing.filter(({ discipline }) => discipline === cell.discipline);
  return (
    <Drawer
      title={`${words.domain.discipline[cell.discipline]} · ${naming.meldkamer(cell.meldkamer)}`}
      onClose={onClose}
      marks={
        <>
          <StatusMark location={cell.worst} where={text.where} fraction={text.fraction} last={text.last} />
          <span>{words.domain.locationClass[cell.worst]}</span>
          {cell.mark === null ? null : <PriorityMark {...cell.mark} count={null} />}
        </>
      }
      clocks={
        <>
          <span>
            {own.since} {since === null ? '–' : momentText(since, now)}
          </span>
          <span>
            {own.confirmed} <Age at={confirmedOf(cell)} />
          </span>
          <span>
            {own.source} {sourcesOf(cell).map(naming.source).join('; ') || '–'}
          </span>
        </>
      }
    >
      <DrawerAlarms alarms={alarms} opened={opened} />
      <DrawerDossiers meldkamer={cell.meldkamer} parts={all} picture={picture} />
      <DrawerSection title={own.parts}>
        <PartsTable caption={own.parts} parts={cell.parts} />
      </DrawerSection>
      {cell.planbaarElsewhere.length === 0 ? null : (
        <DrawerSection title={own.planbaar}>
          <PartsTable caption={own.planbaar} parts={cell.planbaarElsewhere} />
        </DrawerSection>
      )}
      <DrawerStaffing
        posts={posts}
        caco={cell.discipline === 'caco' ? { sharing: cell.sharing, count: overview.cacos } : null}
      />
      <Timeline
        subjects={subjects}
        change={changeOf(picture, view, [
          ...alarms.map(({ id, version }) => `${id}.${version}`),
          ...dossiers.map(({ number, version }) => `${number}.${version}`),
        ])}
      />
    </Drawer>
  );
}

/** Of the worst parts, the one that came there last: what is shown has been so, as a whole, from then on. */
function sinceOf({ worstParts }: CellView): Instant | null {
  return worstParts.reduce<Instant | null>((soFar, { since }) => {
    return soFar === null || since === null ? (soFar ?? since) : latest(soFar, since);
  }, null);
}

/** The part that waited longest for a confirmation. */
function confirmedOf({ parts }: CellView): Instant | null {
  return parts.reduce<Instant | null>((soFar, { confirmedAt }) => {
    if (confirmedAt === null) return soFar;
    return soFar === null ? confirmedAt : earliest(soFar, confirmedAt);
  }, null);
}

function sourcesOf({ parts }: CellView) {
  return [...new Set(parts.flatMap((part: FunctionView) => part.standing.map(({ source }) => source)))];
}

/** Changes with every entry that touches this meldkamer, and with nothing else. */
export function changeOf(picture: Picture, view: MeldkamerView, alarms: readonly string[]): string {
  const state = meldkamerState(picture, view.meldkamer.id);
  const silent = view.feeds.map(({ source }) => picture.feeds[source]?.silentAt ?? '');
  return `${numberOf(state)} ${silent.join()} ${alarms.join()}`;
}

const numbers = new WeakMap<object, number>();
let given = 0;

/** The picture replaces the state of a meldkamer whenever something in it changes, so its identity is its version. */
function numberOf(state: object): number {
  const known = numbers.get(state);
  if (known !== undefined) return known;
  given += 1;
  numbers.set(state, given);
  return given;
}
