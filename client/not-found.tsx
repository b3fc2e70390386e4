// An address that names no screen: says which, and leads back. Says nothing about what is behind a login.

import { useWords } from './i18n/i18n.tsx';
import styles from './notice-page.module.css';
import { NoticePage } from './notice-page.tsx';
import { Link } from './parts/header/navigation.tsx';

export function NotFound({ path }: { readonly path: string }) {
  const { app } = useWords();
  return (
    <NoticePage title={app.notFoundTitle}>
      <p className={styles['address']}>{app.notFoundExplain(path)}</p>
      <p>
        <Link href="/">{app.notFoundLink}</Link>
      </p>
    </NoticePage>
  );
}
