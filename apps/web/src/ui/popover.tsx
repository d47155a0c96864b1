/** A panel that floats beside its button. The button draws at once; the floating part is loaded when first opened. */
import { type ComponentProps, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react'
import { lazyOr } from './lazy-or.ts'

/** Nothing floats where it does not come; what it would have said stands elsewhere as well. */
const FloatingPanel = lazyOr(
  () => import('./floating-panel.tsx').then(({ FloatingPanel }) => FloatingPanel),
  () => null,
)

type TriggerProps = Pick<ComponentProps<'button'>, 'onClick' | 'aria-expanded' | 'aria-haspopup'> & {
  ref: RefObject<HTMLButtonElement | null>
}

type Props = {
  /** The accessible name of the panel. */
  label: string
  /** Draws the button; spread what it is given onto it. */
  trigger: (props: TriggerProps) => ReactNode
  children: ReactNode | ((close: () => void) => ReactNode)
  align?: 'start' | 'center' | 'end'
}

export function Popover({ label, trigger, children, align = 'start' }: Props) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      {trigger({ ref: anchor, onClick: () => setOpen(!open), 'aria-expanded': open, 'aria-haspopup': 'dialog' })}
      {open && (
        <Suspense>
          <FloatingPanel label={label} anchor={anchor} align={align} onClose={close}>
            {typeof children === 'function' ? children(close) : children}
          </FloatingPanel>
        </Suspense>
      )}
    </>
  )
}
