// Boxes to tick: a list of its own with one press for all of them, or a line per group with a box for the whole group.

import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { chosenOf } from '../draft.ts';
import type { Choice, ManyField as Field } from '../field.ts';
import styles from '../form.module.css';
import { FieldGroup, type FrameProps } from './field-frame.tsx';

export type ManyFieldProps = FrameProps & {
  readonly field: Field;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

export function ManyField(props: ManyFieldProps) {
  const { id, field, value, onChange } = props;
  const { form } = useWords();
  const chosen = chosenOf(field, value);
  function set(ids: readonly string[], on: boolean) {
    const next = new Set(on ? [...chosen, ...ids] : chosen.filter((one) => !ids.includes(one)));
    // In the order of the page, whatever the order of the clicks.
    onChange(idsOf(field.choices).filter((one) => next.has(one)));
  }
  const isAll = chosen.length === field.choices.length;
  const [first] = field.choices;
  const boxes = { id, first: first?.id, chosen, onSet: set };
  return (
    <FieldGroup {...props}>
      {first === undefined ? (
        <p id={id} tabIndex={-1} className={styles['hint']}>
          {form.none}
        </p>
      ) : null}
      {first !== undefined && first.group === undefined ? (
        <Button look="quiet" className={styles['suggestion'] ?? ''} onPress={() => set(idsOf(field.choices), !isAll)}>
          {isAll ? form.selectNone : form.selectAll}
        </Button>
      ) : null}
      <div className={styles['boxes']}>
        {[...Map.groupBy(field.choices, ({ group }) => group)].map(([group, choices]) =>
          group === undefined ? (
            <Boxes key="" {...boxes} choices={choices} />
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a legend cannot take a place in the line of the group
            <div key={group} role="group" aria-label={group} className={styles['group']}>
              <span className={styles['groupName']}>{group}</span>
              <Boxes {...boxes} choices={choices} />
              {choices.length < 2 ? null : (
                <Box
                  name={form.wholeGroup}
                  isChosen={choices.every((one) => chosen.includes(one.id))}
                  onSet={(on) => set(idsOf(choices), on)}
                />
              )}
            </div>
          ),
        )}
      </div>
    </FieldGroup>
  );
}

function idsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ id }) => id);
}

type BoxesProps = {
  readonly id: string;
  readonly choices: readonly Choice[];
  /** Where the list of errors leads to. */
  readonly first: string | undefined;
  readonly chosen: readonly string[];
  readonly onSet: (ids: readonly string[], on: boolean) => void;
};

function Boxes({ id, choices, first, chosen, onSet }: BoxesProps) {
  return choices.map((one) => (
    <Box
      key={one.id}
      {...(one.id === first ? { id } : {})}
      name={one.name}
      isChosen={chosen.includes(one.id)}
      onSet={(on) => onSet([one.id], on)}
    />
  ));
}

type BoxProps = {
  readonly id?: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onSet: (on: boolean) => void;
};

function Box({ id, name, isChosen, onSet }: BoxProps) {
  return (
    <label className={styles['box']}>
      <input
        id={id}
        type="checkbox"
        checked={isChosen}
        onChange={({ currentTarget }) => onSet(currentTarget.checked)}
      />
      {name}
    </label>
  );
}
