import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

/** A way to another page, where it is the one thing to do here. */
export function ButtonLink(props: ComponentProps<'a'>) {
  return <a className={classNames(styles['button'], styles['primary'], styles['way'])} {...props} />
}
