// One calm message that fills the wall: what is the matter and what to do. It looks like no alarm, and it goes by itself.

import { Stage } from './stage.tsx';
import styles from './wall-message.module.css';

export function WallMessage({ title, explain }: { readonly title: string; readonly explain: string }) {
  return (
    <Stage>
      <div className={styles['message']} role="status">
        <h1 className={styles['title']}>{title}</h1>
        <p>{explain}</p>
      </div>
    </Stage>
  );
}
