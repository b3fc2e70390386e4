// Tells that the server runs another build than this page. A person decides when to reload; the wall does so by itself.

import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../controls/button.tsx';
import styles from './new-version-bar.module.css';

export function NewVersionBar({ onReload }: { readonly onReload: () => void }) {
  const { app } = useWords();
  return (
    <div className={styles['bar']} role="status">
      {app.newVersion}
      <Button onPress={onReload}>{app.reload}</Button>
    </div>
  );
}
