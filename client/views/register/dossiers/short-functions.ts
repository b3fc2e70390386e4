// The functions of a dossier for a narrow column: one piece per discipline, with the region, or how many there are. Pure.

import { parseFunction, type Task, type TrackedFunction, tasksOf } from '#shared/reference/functions.ts';
import type { I18n } from '../../../i18n/i18n.tsx';

/** `Ambul. Utrecht: aanname`; `Brandw. 3 regio’s`. A task is named when the discipline has others too. */
export function shortFunctions({ words, naming }: Pick<I18n, 'words' | 'naming'>, ids: readonly string[]): string {
  const { domain, dossiers } = words;
  const groups = new Map<string, TrackedFunction[]>();
  const unknown: string[] = [];
  for (const id of ids) {
    const tracked = parseFunction(id);
    if (tracked === null) unknown.push(id);
    else groups.set(tracked.discipline, [...(groups.get(tracked.discipline) ?? []), tracked]);
  }
  const texts = [...groups.values()].map((group) => {
    const [first] = group as [TrackedFunction];
    const regions = [...new Set(group.flatMap(({ region }) => region ?? []))];
    const [region] = regions;
    const where =
      region === undefined ? '' : ` ${regions.length === 1 ? naming.region(region) : dossiers.regions(regions.length)}`;
    const tasks = [...new Set(group.map(({ task }) => task))];
    const isAll = tasksOf(first.discipline).every((task: Task) => tasks.includes(task));
    const which = isAll ? '' : `: ${tasks.map((task) => domain.task[task]).join(', ')}`;
    const planned = group.some(({ scope }) => scope === 'planbaar') ? ` (${domain.scope.planbaar})` : '';
    return `${domain.disciplineShort[first.discipline]}${where}${which}${planned}`;
  });
  return [...texts, ...unknown].join('; ');
}
