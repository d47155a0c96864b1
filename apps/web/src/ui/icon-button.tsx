import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

type Props = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Its name, shown as a tooltip as well. */
  label: string
  icon: ReactNode
  /** The key that does the same, shown behind the label. */
  shortcut?: string
}

export function IconButton({ label, icon, shortcut, className, ...rest }: Props) {
  return (
    <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>
      <button type="button" aria-label={label} className={classNames(styles['button'], className)} {...rest}>
        {icon}
      </button>
    </Tooltip>
  )
}
