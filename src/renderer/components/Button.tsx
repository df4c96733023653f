import type { ComponentProps, JSX } from 'react';
import './Button.css';

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger' | 'icon';

type Props = ComponentProps<'button'> & { look?: ButtonLook; large?: boolean };

/** Every button of the app but the grades. An `icon` button needs an aria-label. */
export function Button({ look = 'plain', large = false, className = '', ...rest }: Props): JSX.Element {
  const classes = `button button-${look}${large ? ' button-large' : ''} ${className}`;
  return <button type="button" {...rest} className={classes.trim()} />;
}
