import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

type Props = ComponentProps<'button'> & {
  /** primary: the one thing to do here. plain: bordered. quiet: text until it is pointed at. link: inside a sentence. */
  look?: 'primary' | 'plain' | 'quiet' | 'link'
}

export function Button({ look = 'plain', className, ...rest }: Props) {
  return <button type="button" className={classNames(styles['button'], styles[look], className)} {...rest} />
}
