import type { ReactNode } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Modal } from '../ui/modal.tsx'

/** The filters over the grid, where there is no room beside it. */
export function FilterSheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { shell } = useMessages()
  return (
    <Modal look="sheet" title={shell.filters} closeLabel={shell.close} onClose={onClose}>
      {children}
    </Modal>
  )
}
