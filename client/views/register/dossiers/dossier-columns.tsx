// The columns of the list of dossiers: which cell stands where.

import { createColumnHelper } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { apiPlaceText } from '../../../i18n/api-place.ts';
import { hoursText } from '../../../i18n/hours-text.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import { localMinutes } from '../../../i18n/local-minutes.ts';
import { Tag } from '../../../parts/marks/tag.tsx';
import type { FEATURES } from '../list/sorted-table.tsx';
import { AlarmsCell } from './alarms-now.tsx';
import {
  BeginCell,
  CoveredCell,
  DecisionCell,
  DurationCell,
  EndCell,
  FunctionsCell,
  KindCell,
  NumberCell,
  OpenCell,
  ReasonCell,
  StageCell,
} from './dossier-cells.tsx';
import { DOSSIER_HEADING, type DossierColumnId } from './dossier-column-ids.ts';

const helper = createColumnHelper<typeof FEATURES, DossierLine>();

export function dossierColumns({ words, naming, language }: I18n) {
  const { dossiers, domain } = words;
  function column(id: DossierColumnId, cell: (line: DossierLine) => ReactNode) {
    return helper.display({
      id,
      header: dossiers.column[id],
      enableHiding: id !== DOSSIER_HEADING,
      cell: ({ row }) => cell(row.original),
    });
  }
  const unknown = <Tag>{domain.unknown}</Tag>;
  return helper.columns([
    column('number', (line) => <NumberCell line={line} />),
    column('begin', (line) => <BeginCell line={line} />),
    column('end', (line) => <EndCell line={line} />),
    column('duration', (line) => <DurationCell line={line} />),
    column('meldkamer', ({ meldkamer }) =>
      isMeldkamerId(meldkamer) ? <abbr title={naming.meldkamer(meldkamer)}>{meldkamer}</abbr> : meldkamer,
    ),
    column('functions', (line) => <FunctionsCell line={line} />),
    column('kind', (line) => <KindCell line={line} />),
    column('reason', (line) => <ReasonCell line={line} />),
    column('to', ({ to }) => {
      const name = apiPlaceText(naming, to);
      if (name === null) return unknown;
      return to?.meldkamer === undefined ? name : <abbr title={name}>{to.meldkamer}</abbr>;
    }),
    column('stage', (line) => <StageCell line={line} />),
    column('decision', (line) => <DecisionCell line={line} />),
    column('open', (line) => <OpenCell line={line} />),
    column('covered', (line) => <CoveredCell line={line} />),
    column('uncovered', ({ uncoveredMs }) => hoursText(uncoveredMs, language)),
    column('claimed-twice', ({ doubleClaimMs }) => hoursText(doubleClaimMs, language)),
    column('place-unknown', ({ unknownMs }) => hoursText(unknownMs, language)),
    column('alarms', ({ number }) => <AlarmsCell number={number} />),
    column('origin', ({ origin }) => domain.origin[origin]),
    column('owner', ({ owner }) => (owner === undefined ? unknown : naming.party(owner))),
    column('known', ({ announcedAt }) => localMinutes(announcedAt as Instant)),
  ]);
}
