/** The link to what the page shows. Where its dates move with today, it can be had with the dates of today as well. */
import { hasMovingDates, resolve } from '@linkdeck/contract'
import { useState } from 'react'
import type { View } from '../address.ts'
import { readClock } from '../clock.ts'
import { useFormat, useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/clipboard.ts'
import { hrefOf } from '../use-address.ts'
import { quotesNumbers } from '../use-commands.ts'
import { longAddress } from './long-address.ts'
import styles from './views.module.css'

export function ViewLinks({ view }: { view: View }) {
  const { shell, grid } = useMessages()
  const { language } = useLanguage()
  const words = useWords(VIEW_WORDS)
  const { date } = useFormat()
  const mask = useMask()
  const [said, setSaid] = useState('')
  const nowMs = readClock()
  const copy = async (linked: View) => {
    const long = longAddress(linked, language)
    if (long) return setSaid(words.linkTooLong(long.length, long.field))
    const { href, search } = new URL(hrefOf({ ...linked, open: null }), window.location.href)
    const done = quotesNumbers(mask, search) ? shell.commands.linkHasNumbers : shell.commands.linkCopied
    setSaid((await copyText(href)) ? done : grid.copyFailed)
  }
  const isMoving = hasMovingDates(view.query)
  return (
    <div className={styles['links']}>
      <Button look="quiet" onClick={() => void copy(view)}>
        {isMoving ? words.movingLink : words.link}
      </Button>
      {isMoving && (
        <Button look="quiet" onClick={() => void copy({ ...view, query: resolve(view.query, nowMs) })}>
          {words.pinnedLink(date(nowMs))}
        </Button>
      )}
      <output className={styles['said']}>{said}</output>
    </div>
  )
}
