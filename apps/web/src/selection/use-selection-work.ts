/** What is done with the selected cards: they are copied, or become a list. */
import type { Card, CardFieldName } from '@linkdeck/contract'
import { useEffect, useRef, useState } from 'react'
import { errorOf } from '../error-of.ts'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { useLanguage } from '../i18n/language.tsx'
import { showList } from '../lists/show-list.ts'
import { useMask } from '../masks/use-mask.ts'
import { copyText } from '../ui/clipboard.ts'
import { createCardReader } from './card-reader.ts'
import { type Copied, type CopyKind, copiedCards } from './copied-cards.ts'
import { copyTable } from './copy-table.ts'
import { type ListOfSelected, listOfSelected, wholeList } from './list-of-selected.ts'
import type { ReadCards } from './read-cards.ts'
import { type Selected, selectedCards } from './selected-cards.ts'
import type { Reading, Selection } from './selection.ts'

export type Work =
  | { state: 'idle' }
  | { state: 'reading'; reading: Reading }
  /** without: selected cards that have nothing to copy. */
  | { state: 'copied'; kind: CopyKind; count: number; without: number; asOf: string; isMixed: boolean }
  /** A browser lets a page copy only for a moment after a press: what took longer waits for another one. */
  | { state: 'refused'; count: number; again: () => void }
  | { state: 'listing' }
  /** A list that does not hold all that was selected: it is shown when that has been read. id: null when it holds none. */
  | ({ state: 'listed' } & ListOfSelected)
  | { state: 'failed'; doing: 'copy' | 'list'; error: Error }

const IDLE: Work = { state: 'idle' }

export function useSelectionWork(selection: Selection | null, blocks: CardBlocks, columns: readonly CardFieldName[]) {
  const { language } = useLanguage()
  const mask = useMask()
  const [shown, setShown] = useState<{ of: Selection | null; work: Work }>({ of: null, work: IDLE })
  const [reader] = useState(createCardReader)
  const current = useRef<Selection>(null)
  useEffect(() => {
    current.current = selection
    // What was begun for other cards is not gone on with.
    return () => {
      current.current = null
      reader.stop()
    }
  }, [selection, reader])
  const say = (work: Work) => setShown({ of: selection, work })

  const onReading = (reading: Reading | null) => say(reading ? { state: 'reading', reading } : IDLE)

  const attempt = async (doing: 'copy' | 'list', work: (selected: Selected) => Promise<void>): Promise<void> => {
    if (selection === null) return
    try {
      await work({ selection, blocks })
    } catch (error) {
      say({ state: 'failed', doing, error: errorOf(error) })
    }
  }

  const write = async (kind: CopyKind, read: ReadCards<Card>): Promise<void> => {
    const { asOf, isMixed, kept } = read
    const copied = copiedCards(kind, kept, { columns, language, mask })
    const { count } = copied
    if (await put(copied)) say({ state: 'copied', kind, count, without: kept.length - count, asOf, isMixed })
    else say({ state: 'refused', count, again: () => void write(kind, read) })
  }

  const copy = (kind: CopyKind) =>
    attempt('copy', async (selected) => {
      const read = await selectedCards(selected, (card) => card, { reader, onReading })
      if (read) await write(kind, read)
    })

  const list = () =>
    attempt('list', async (selected) => {
      say({ state: 'listing' })
      const made = await listOfSelected(selected, { reader, onReading })
      if (!made || current.current !== selection) return
      const whole = wholeList(made)
      if (whole !== null) showList(whole)
      else say({ state: 'listed', ...made })
    })

  return { work: shown.of === selection ? shown.work : IDLE, copy, list }
}

function put({ text, html }: Copied): Promise<boolean> {
  return html === null ? copyText(text) : copyTable(text, html)
}
