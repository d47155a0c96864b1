import type { SessionAnswer } from '@linkdeck/contract'
import { CircleUser } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'

const PersonMenu = lazyPart(() => import('../admin/person-menu.tsx').then(({ PersonMenu }) => PersonMenu))

/** Opens the menu of whoever is signed in. It is there before the server has told who that is, so that nothing moves. */
export function PersonButton({ session }: { session: SessionAnswer | undefined }) {
  const { shell } = useMessages()
  return (
    <Popover
      label={shell.person}
      align="end"
      trigger={(trigger) => <IconButton label={shell.person} icon={<CircleUser />} {...trigger} />}
    >
      {(close) => <Suspense>{session && <PersonMenu session={session} onClose={close} />}</Suspense>}
    </Popover>
  )
}
