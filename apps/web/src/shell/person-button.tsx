import type { SessionAnswer } from '@linkdeck/contract'
import { CircleUser } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'

const PersonMenu = lazyPart(() => import('../admin/person-menu.tsx').then(({ PersonMenu }) => PersonMenu))

/** Opens the menu of whoever is signed in. */
export function PersonButton({ session }: { session: SessionAnswer }) {
  const { shell } = useMessages()
  return (
    <Popover
      label={shell.person}
      align="end"
      trigger={(trigger) => <IconButton label={shell.person} icon={<CircleUser />} {...trigger} />}
    >
      {(close) => (
        <Suspense>
          <PersonMenu session={session} onClose={close} />
        </Suspense>
      )}
    </Popover>
  )
}
