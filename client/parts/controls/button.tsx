// The button of every screen: at least 32 px, 44 px where an operator acknowledges. Says "busy" instead of doing something twice.

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export type ButtonProps = AriaButtonProps & {
  /** `acknowledge` is large; `primary` is the one main act of a form; `quiet` has no frame. */
  readonly look?: 'plain' | 'primary' | 'acknowledge' | 'quiet';
};

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  const own = `${styles['button']} ${styles[look]}`;
  return <AriaButton {...rest} className={typeof className === 'string' ? `${own} ${className}` : own} />;
}
