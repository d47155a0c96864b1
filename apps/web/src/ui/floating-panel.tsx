/** The floating part of a popover, in a chunk of its own. */
import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import styles from './floating-panel.module.css'

type Props = {
  label: string
  anchor: RefObject<HTMLElement | null>
  align: 'start' | 'center' | 'end'
  onClose: () => void
  children: ReactNode
}

export function FloatingPanel({ label, anchor, align, onClose, children }: Props) {
  return (
    <Popover.Root
      open
      onOpenChange={(_, { event }) => {
        // A press on the anchor toggles by itself; closing here as well would open the panel again.
        if (!(event.target instanceof Node && anchor.current?.contains(event.target))) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={styles['layer']}
        >
          <Popover.Popup aria-label={label} finalFocus={anchor} className={styles['panel']}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
