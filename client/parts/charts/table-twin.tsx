// The same thing as a drawing or as a table, by choice. Whatever is drawn can also be read.

import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../controls/button.tsx';
import styles from './table-twin.module.css';

export type TableTwinProps = { readonly drawing: ReactNode; readonly table: () => ReactNode };

export function TableTwin({ drawing, table }: TableTwinProps) {
  const { app } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={styles['twin']}>
      {asTable ? (
        // biome-ignore lint/a11y/useSemanticElements: a set of fields it is not
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div role="group" className={styles['table']} aria-label={app.asTable} tabIndex={0}>
          {table()}
        </div>
      ) : (
        drawing
      )}
      <Button look="quiet" onPress={() => setAsTable(!asTable)}>
        {asTable ? app.asChart : app.asTable}
      </Button>
    </div>
  );
}
