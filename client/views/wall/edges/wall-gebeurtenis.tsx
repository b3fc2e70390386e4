// One line between the head and the tiles while something touches several meldkamers at once. What does not fit is cut off at the title,
// so that since when and where stay readable.

import type { Picture } from '#shared/picture/picture.ts';
import { beganAt, goingOn } from '../../../desk/gebeurtenis-line.tsx';
import { clockMinutes } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import styles from './wall-gebeurtenis.module.css';

export type WallGebeurtenisProps = { readonly picture: Pick<Picture, 'gebeurtenissen'> };

export function WallGebeurtenis({ picture }: WallGebeurtenisProps) {
  const { line } = useWords().gebeurtenissen;
  const [newest, ...others] = goingOn(picture);
  if (newest === undefined) return null;
  const began = beganAt(newest);
  const where = newest.parts.filter(({ until }) => until === null).map(({ meldkamer }) => meldkamer);
  const rest = [line.since(clockMinutes(began)), ...(newest.national ? [] : [where.join(' ')])];
  return (
    <section className={styles['line']} aria-label={line.label} data-gebeurtenis={newest.number}>
      <span className={styles['kind']}>
        <span aria-hidden="true">{newest.national ? line.onWall.national : line.onWall.regional}</span>
        <span className="visually-hidden">{newest.national ? line.national : line.regional}</span>
      </span>
      <strong className={styles['title']}>{newest.title}</strong>
      <span className={styles['rest']}>
        {[...rest, ...(others.length === 0 ? [] : [line.more(others.length)])].join(' · ')}
      </span>
    </section>
  );
}
