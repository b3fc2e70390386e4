// Chooses what the drawer shows. A subject that has gone, such as an alarm that is done, says so instead of vanishing.

import { valueAt } from '#shared/deviation/chunked-map.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { useSayAlarm } from '../../../desk/alarm-said.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Selected } from '../selected.ts';
import { CellDetail } from './cell-detail.tsx';
import { DossierCard } from './dossier-card.tsx';
import { Drawer } from './drawer.tsx';
import { DrawerAlarms } from './drawer-alarms.tsx';
import { DrawerSection } from './drawer-section.tsx';
import { MeldkamerDetail } from './meldkamer-detail.tsx';

export type DetailProps = {
  readonly selected: Selected;
  readonly overview: Overview;
  readonly picture: Picture;
  readonly onClose: () => void;
};

export function Detail({ selected, overview, picture, onClose }: DetailProps) {
  const { words } = useI18n();
  const sayAlarm = useSayAlarm();
  if (selected.kind === 'alarm') {
    const alarm = overview.alarms.find(({ id }) => id === selected.id);
    const afwijking = alarm?.afwijking == null ? null : valueAt(picture.afwijkingen, alarm.afwijking);
    return (
      <Drawer
        title={alarm === undefined ? words.console.list.gone : sayAlarm(alarm)}
        marks={null}
        clocks={null}
        onClose={onClose}
      >
        <DrawerAlarms alarms={alarm === undefined ? [] : [alarm]} />
        {afwijking === null ? null : (
          <DrawerSection title={words.console.drawer.dossiers}>
            <DossierCard afwijking={afwijking} picture={picture} />
          </DrawerSection>
        )}
      </Drawer>
    );
  }
  const view = overview.meldkamers.find(({ meldkamer }) => meldkamer.id === selected.meldkamer);
  if (view === undefined) return null;
  const cell = selected.kind === 'cell' ? view.cells[selected.discipline] : null;
  return cell === null ? (
    <MeldkamerDetail opened={selected.alarm} overview={overview} view={view} picture={picture} onClose={onClose} />
  ) : (
    <CellDetail
      opened={selected.alarm}
      overview={overview}
      view={view}
      cell={cell}
      picture={picture}
      onClose={onClose}
    />
  );
}
