/** The platform's own modal: it holds the focus, hides the rest from readers and gives the focus back. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './modal.module.css'

type Props = {
  title: string
  closeLabel: string
  onClose: () => void
  /** dialog: in the middle. wide: the same, with room for a table. sheet: from the left edge, full height. */
  look?: 'dialog' | 'wide' | 'sheet'
  children: ReactNode
}

/** Mounted is open: the parent mounts it to open it and unmounts it on onClose. */
export function Modal({ title, closeLabel, onClose, look = 'dialog', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    const closeOutside = (event: MouseEvent) => event.target === element && close()
    element?.addEventListener('click', closeOutside)
    element?.showModal()
    element?.focus()
    return () => {
      element?.removeEventListener('click', closeOutside)
      element?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={classNames(styles['modal'], styles[look])}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles['body']}>
        <header className={styles['head']}>
          <h2>{title}</h2>
          <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
        </header>
        <div className={styles['content']}>{children}</div>
      </div>
    </dialog>
  )
}
