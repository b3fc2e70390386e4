// Acknowledging the rows in view, ten at most.

import { useState } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { AcknowledgeDialog } from '../../../desk/acknowledge-dialog.tsx';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';

/** `visible` is asked when the button is pressed, so that it is about the rows that were seen. */
export function AcknowledgeVisible({ visible }: { readonly visible: () => readonly Alarm[] }) {
  const { words } = useI18n();
  const [chosen, setChosen] = useState<readonly Alarm[] | null>(null);
  return (
    <>
      <Button onPress={() => setChosen(visible())}>{words.console.list.visible}</Button>
      <AcknowledgeDialog
        chosen={chosen}
        title={words.console.acknowledge.dialogTitle}
        onClose={() => setChosen(null)}
      />
    </>
  );
}
