// What another policy would have changed in the last ninety days, before it is adopted: tried on the server, with how far it is, and stopped
// when asked. For LMS alone. Nothing of it is recorded.

import { useId, useState } from 'react';
import type { WhatIfStatus } from '#shared/quality/what-if.ts';
import { countText } from '#shared/words/count-text.ts';
import { namedIn } from '../../form/wrong.ts';
import { useWords } from '../../i18n/i18n.tsx';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import { ask, type Problem } from '../../live/http.ts';
import { Button } from '../../parts/controls/button.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries, WHAT_IF } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import styles from './quality.module.css';
import { QualityBlock } from './quality-block.tsx';
import { WhatIfResult } from './what-if-result.tsx';

export function WhatIfPanel({ seats }: { readonly seats: number }) {
  const { whatIf: own } = useWords().quality;
  const kept = useAnswer(queries.whatIf());
  // Kept while it is tried, for whoever tries the next.
  const [text, setText] = useState('');
  return (
    <QualityBlock title={own.title} definition={own.definition} isWide>
      <KeptStates kept={kept} words={{}}>
        {(status) => (
          <>
            {status.state === 'running' ? (
              <Running status={status} again={kept.again} />
            ) : (
              <Trying seats={seats} text={text} onText={setText} again={kept.again} />
            )}
            {status.state === 'failed' ? <p role="alert">{own.failed}</p> : null}
            {status.result === null || status.policy === null ? null : (
              <WhatIfResult result={status.result} version={status.policy.version} />
            )}
          </>
        )}
      </KeptStates>
    </QualityBlock>
  );
}

function Running({ status, again }: { readonly status: WhatIfStatus; readonly again: () => void }) {
  const { whatIf: own } = useWords().quality;
  const id = useId();
  return (
    <div className={styles['trying']}>
      <label htmlFor={id}>{own.running(countText(status.entries), countText(status.of))}</label>
      <progress id={id} max={status.of} value={status.entries} />
      <Button onPress={() => void ask(WHAT_IF, { method: 'DELETE' }).then(again)}>{own.stop}</Button>
    </div>
  );
}

type TryingProps = {
  readonly seats: number;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly again: () => void;
};

function Trying({ seats, text, onText, again }: TryingProps) {
  const words = useWords();
  const { whatIf: own } = words.quality;
  const id = useId();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const start = async (): Promise<void> => {
    const policy = parsed(text);
    if (policy === undefined) return setProblems([own.noJson]);
    setBusy(true);
    const answer = await ask(`${WHAT_IF}?seats=${seats}`, { method: 'POST', body: policy });
    setBusy(false);
    setProblems(answer.ok ? [] : problemsOf(answer.problem, words));
    again();
  };

  return (
    <div className={styles['trying']}>
      <label htmlFor={`${id}-file`}>{own.file}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(onText)}
      />
      <label htmlFor={id}>{own.policy}</label>
      <textarea
        id={id}
        className={styles['policy']}
        rows={8}
        spellCheck={false}
        value={text}
        aria-describedby={problems.length === 0 ? undefined : `${id}-wrong`}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      {problems.length === 0 ? null : (
        <ul id={`${id}-wrong`} role="alert" className={styles['wrong']}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Button onPress={() => void start()} isDisabled={isBusy}>
        {own.start}
      </Button>
    </div>
  );
}

/** Each with the field of the policy that it is about, in the words of the reader. */
function problemsOf(problem: Problem, { problems: words, quality: { whatIf: own } }: Words): readonly string[] {
  if (problem.code === 'what-if-running') return [own.isRunning];
  const named = namedIn(problem.document);
  if (named.length === 0) return [own.refused(problemClause(words, problem))];
  return named.map((one) => {
    const clause = problemClause(words, { status: 400, code: null, problems: [one.problem], retryAfter: null });
    // A field that is not known is named by what it is in.
    const path = [one.path, /has no field "([^"]+)"/.exec(one.problem)?.[1] ?? '']
      .filter((part) => part !== '')
      .join('.');
    return path === '' ? own.refused(clause) : `${path}: ${clause}`;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
