// The columns of the register: what each shows of a period, calmly. Where the server can sort, the heading does.

import { createColumnHelper } from '@tanstack/react-table';
import type { Instant } from '#shared/base/time.ts';
import { isReported, type RegisterLine } from '#shared/register/register-lines.ts';
import type { ShownLine } from '#shared/register/silences.ts';
import { clockMinutes, isoDate, zoneLabel } from '../../../i18n/format.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import type { FEATURES } from '../list/sorted-table.tsx';
import unfold from '../list/unfold.module.css';
import { Unfold } from '../list/unfold.tsx';
import { ALWAYS_SHOWN, type ColumnId } from './column-ids.ts';
import { PeriodDuration } from './period-duration.tsx';
import { placeCodes, placeText, sourceText, stretchOf } from './period-words.ts';

/** `isWithin`: below the silence that it is one of. */
export type ListedLine = ShownLine & { readonly isWithin?: true };

const helper = createColumnHelper<typeof FEATURES, ListedLine>();

export type ColumnParts = {
  readonly i18n: I18n;
  readonly pathOf: (id: string) => string;
  /** The silences of which each period is shown, by the id of their line. */
  readonly unfolded: ReadonlySet<string>;
  readonly onUnfold: (id: string) => void;
};

export function registerColumns({ i18n, pathOf, unfolded, onUnfold }: ColumnParts) {
  const { words, naming } = i18n;
  const { register, domain } = words;
  function column(id: ColumnId, cell: (line: ListedLine) => React.ReactNode, sorts?: 'asc' | 'desc') {
    return helper.display({
      id,
      header: register.column[id],
      enableHiding: id !== ALWAYS_SHOWN,
      cell: ({ row }) => cell(row.original),
      meta: sorts === undefined ? {} : { sorts },
    });
  }
  return helper.columns([
    column(
      'begin',
      (line) =>
        line.joined === undefined ? (
          <Link
            href={pathOf(line.id)}
            className={line.isWithin ? unfold['within'] : undefined}
            aria-label={register.openPeriod(`${naming.function(line.function)}, ${minuteMoment(line.begin)}`)}
          >
            {minuteMoment(line.begin)}
          </Link>
        ) : (
          <Unfold
            isOpen={unfolded.has(line.id)}
            name={`${minuteMoment(line.begin)}. ${register.showEach(line.joined.length)}`}
            onPress={() => onUnfold(line.id)}
          >
            {minuteMoment(line.begin)}
          </Unfold>
        ),
      'desc',
    ),
    column('end', (line) => (line.end === null ? <Tag>{register.runs}</Tag> : minuteMoment(line.end))),
    column('duration', (line) => <PeriodDuration span={line} short />, 'desc'),
    column('meldkamer', (line) => <abbr title={naming.meldkamer(line.meldkamer)}>{line.meldkamer}</abbr>),
    column(
      'function',
      (line) => (line.joined === undefined ? functionName(i18n, line) : register.functions(line.joined.length)),
      'asc',
    ),
    column('task', (line) => (
      <>
        {[...new Set(periodsOf(line).map(({ task }) => domain.task[task]))].join(', ')}{' '}
        {line.scope === 'planbaar' ? <Tag>{domain.planbaarTag}</Tag> : null}
      </>
    )),
    column(
      'class',
      (line) => (
        <>
          {domain.locationClass[line.class]} {line.established === null ? null : <Tag>{domain.established}</Tag>}
        </>
      ),
      'desc',
    ),
    column('place', (line) => {
      const stretch = stretchOf(line);
      const [codes, names] = [placeCodes(stretch), placeText(naming, stretch)];
      return codes === names ? names : <abbr title={names}>{codes}</abbr>;
    }),
    column('dossier', (line) => {
      if (line.afwijking !== null) {
        return (
          <Link href={`/register/${line.afwijking}`} aria-label={words.dossiers.openDossier(line.afwijking)}>
            {line.afwijking}
          </Link>
        );
      }
      return line.scope === 'planbaar' ? register.notApplicable : <Tag>{register.noDossier}</Tag>;
    }),
    column('alarms', (line) => {
      const count = new Set(periodsOf(line).flatMap(({ alarms }) => alarms)).size;
      return count === 0 ? register.none : register.alarmCount(count);
    }),
    column('acknowledged', (line) => {
      const all = periodsOf(line);
      const by = new Set(all.flatMap(({ acknowledged }) => acknowledged.map((one) => naming.actor(one))));
      if (by.size > 0) return [...by].join('; ');
      return all.every(({ alarms }) => alarms.length === 0) ? (
        register.notApplicable
      ) : (
        <Tag>{register.unacknowledged}</Tag>
      );
    }),
    column('late', (line) => {
      if (!isReported(line)) return register.notApplicable;
      return line.late ? <Tag>{register.lateTag}</Tag> : register.inTime;
    }),
    column('source', (line) => sourceText(naming, line.source)),
    column('position', (line) => line.beganAt),
  ]);
}

function periodsOf(line: ShownLine): readonly RegisterLine[] {
  return line.joined ?? [line];
}

/** The meldkamer has a column of its own. */
function functionName({ words, naming }: I18n, { discipline, region }: RegisterLine): string {
  const name = words.domain.discipline[discipline];
  return region === null ? name : `${name} ${naming.region(region)}`;
}

/** To the minute; the dossier has the seconds. */
function minuteMoment(at: Instant): string {
  return `${isoDate(at)} ${clockMinutes(at)} ${zoneLabel(at)}`;
}
