// Which knowledge the picture is made of: what the system knew then, or with what was received later. The two are never mixed.

import { useId } from 'react';
import { KNOWLEDGE, type Knowledge } from '#shared/replay/replay.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './knowledge-choice.module.css';

export type KnowledgeChoiceProps = {
  readonly knowledge: Knowledge;
  readonly onChange: (knowledge: Knowledge) => void;
};

export function KnowledgeChoice({ knowledge, onChange }: KnowledgeChoiceProps) {
  const { replay } = useWords();
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{replay.knowledgeTitle}</legend>
      {KNOWLEDGE.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === knowledge} onChange={() => onChange(one)} />
          {replay.knowledge(one)}
        </label>
      ))}
    </fieldset>
  );
}
