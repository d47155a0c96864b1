import { Copy, House } from 'lucide-react'
import { useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { ListedView } from './listed-view.ts'
import { useFirstView } from './use-first-view.ts'
import { ViewLine } from './view-line.tsx'

type Props = { view: ListedView; isShown: boolean; onOpen: () => void; onCopy: () => void }

/** A view that is not one's own: it can be opened, opened first, and copied to one's own. */
export function OtherView({ view, isShown, onOpen, onCopy }: Props) {
  const words = useWords(VIEW_WORDS)
  const name = useMask().text(view.name)
  const [firstId, chooseFirst] = useFirstView()
  const isFirst = firstId === view.id
  return (
    <li>
      <ViewLine {...{ view, isShown, onOpen }}>
        <IconButton
          label={isFirst ? words.notFirstView(name) : words.firstView(name)}
          icon={<House />}
          aria-pressed={isFirst}
          onClick={() => chooseFirst(isFirst ? null : view)}
        />
        <IconButton label={words.duplicateView(name)} icon={<Copy />} onClick={onCopy} />
      </ViewLine>
    </li>
  )
}
