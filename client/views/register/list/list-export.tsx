// Takes a list along: CSV straight from the server, JSON gathered page by page; both hold what the filter lets through.

import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import { countText } from '#shared/words/count-text.ts';
import { listFileName } from '#shared/words/list-file-name.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import type { Words } from '../../../i18n/nl.ts';
import { problemClause } from '../../../i18n/problem-text.ts';
import type { Problem } from '../../../live/http.ts';
import { useUnreal } from '../../../live/unreal.ts';
import { doorHere } from '../../../live/world.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { saveFile } from '../../../parts/controls/save-file.ts';
import { MOVED, type OnProgress } from '../../../query/gather-pages.ts';
import styles from './list-export.module.css';

type Gathered = Promise<Result<{ readonly asOf: Instant }, Problem>>;

export type ListExportProps = {
  readonly csv: string;
  /** What it is a list of, as the name of the file begins. */
  readonly of: string;
  readonly gather: (onProgress: OnProgress) => Gathered;
};

type Going =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly problem: Problem };

export function ListExport({ csv, of, gather }: ListExportProps) {
  const words = useWords();
  const { register } = words;
  const unreal = useUnreal();
  const [going, setGoing] = useState<Going>({ state: 'idle' });

  async function exportJson() {
    setGoing({ state: 'busy', done: 0, total: 0 });
    const gathered = await gather((done, total) => setGoing({ state: 'busy', done, total }));
    if (!gathered.ok) return setGoing({ state: 'failed', problem: gathered.problem });
    const content = JSON.stringify(unreal === null ? gathered.value : { nietEcht: unreal, ...gathered.value }, null, 2);
    const [, filter = ''] = csv.split('?');
    const name = listFileName(of, new URLSearchParams(filter), gathered.value.asOf);
    saveFile(`${name}.json`, content, 'application/json', unreal);
    setGoing({ state: 'idle' });
  }

  return (
    <fieldset className={styles['export']} data-screen-only="">
      <legend className="visually-hidden">{register.exportLabel}</legend>
      <a className={styles['button']} href={doorHere(csv)} download="">
        {register.exportCsv}
      </a>
      <Button isDisabled={going.state === 'busy'} onPress={() => void exportJson()}>
        {register.exportJson}
      </Button>
      <Button onPress={() => print()}>{register.print}</Button>
      <p role="status" className={styles['state']}>
        {going.state === 'busy' ? register.exportBusy(countText(going.done), countText(going.total)) : null}
        {going.state === 'failed' ? failureText(words, going.problem) : null}
      </p>
    </fieldset>
  );
}

function failureText({ register, problems }: Pick<Words, 'register' | 'problems'>, problem: Problem): string {
  return problem === MOVED ? register.exportMoved : register.exportFailed(problemClause(problems, problem));
}
