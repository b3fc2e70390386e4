// Takes the register along: CSV straight from the server, JSON gathered page by page; both hold what the filter lets through.

import { useState } from 'react';
import { ask } from '../../live/http.ts';
import { Button } from '../../parts/button.tsx';
import { countText, isoDate } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { RegisterPage } from './page-merge.ts';
import styles from './register-export.module.css';
import { type GatherProblem, gatherRegister, type RegisterFile } from './register-json.ts';

type Going =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly problem: GatherProblem };

export function RegisterExport({ filter }: { readonly filter: string }) {
  const { register } = useWords();
  const [going, setGoing] = useState<Going>({ state: 'idle' });

  async function exportJson() {
    setGoing({ state: 'busy', done: 0, total: 0 });
    const gathered = await gatherRegister({
      filter,
      askPage: (query) => ask<RegisterPage>(`/api/v1/register${query}`),
      onProgress: (done, total) => setGoing({ state: 'busy', done, total }),
    });
    if (!gathered.ok) return setGoing({ state: 'failed', problem: gathered.problem });
    saveFile(gathered.value);
    setGoing({ state: 'idle' });
  }

  return (
    <fieldset className={styles['export']} data-screen-only="">
      <legend className="visually-hidden">{register.exportLabel}</legend>
      <a className={styles['button']} href={`/api/v1/register.csv${filter}`} download="">
        {register.exportCsv}
      </a>
      <Button isDisabled={going.state === 'busy'} onPress={() => void exportJson()}>
        {register.exportJson}
      </Button>
      <Button onPress={() => print()}>{register.print}</Button>
      <p role="status" className={styles['state']}>
        {going.state === 'busy' ? register.exportBusy(countText(going.done), countText(going.total)) : null}
        {going.state === 'failed' ? failureText(register, going.problem) : null}
      </p>
    </fieldset>
  );
}

function failureText(
  words: { readonly exportMoved: string; readonly exportFailed: (title: string) => string },
  problem: GatherProblem,
): string {
  return problem.kind === 'moved' ? words.exportMoved : words.exportFailed(problem.problem.title);
}

function saveFile(file: RegisterFile): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `meldkamerregister-${isoDate(file.asOf)}.json`;
  link.click();
  // The browser has taken the file when the click is done; the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
