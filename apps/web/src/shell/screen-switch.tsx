import type { MouseEvent } from 'react'
import type { Screen } from '../address.ts'
import { useMessages } from '../i18n/language.tsx'
import { opensElsewhere } from '../opens-elsewhere.ts'
import styles from './screen-switch.module.css'

type Props = { screen: Screen; hrefOf: (screen: Screen) => string; onShow: (screen: Screen) => void }

/** Two views of the same question. They are links: each can be copied, or opened beside the other. */
export function ScreenSwitch({ screen, hrefOf, onShow }: Props) {
  const { screens } = useMessages().shell
  const show = (other: Screen) => (event: MouseEvent) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    onShow(other)
  }
  return (
    <nav aria-label={screens.name} className={styles['switch']}>
      {(['cards', 'today'] as const).map((other) => (
        <a key={other} href={hrefOf(other)} aria-current={other === screen ? 'page' : undefined} onClick={show(other)}>
          {screens[other]}
        </a>
      ))}
    </nav>
  )
}
