/** What is done with the selected cards: they are copied, or become a list. */
import type { Card, CardFieldName } from '@linkdeck/contract'
import { useEffect, useRef, useState } from 'react'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { useLanguage } from '../i18n/language.tsx'
import { keepList } from '../lists/keep-list.ts'
import { showList } from '../lists/show-list.ts'
import { useMask } from '../masks/use-mask.ts'
import { copyText } from '../ui/clipboard.ts'
import { createCardReader } from './card-reader.ts'
import { type Copied, type CopyKind, copiedCards } from './copied-cards.ts'
import { copyTable } from './copy-table.ts'
import type { ReadCards } from './read-cards.ts'
import { selectedCards } from './selected-cards.ts'
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
  | { state: 'listed'; id: string | null; without: number; isMixed: boolean }
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

  const withCards = async <T>(
    doing: 'copy' | 'list',
    keep: (card: Card) => T,
    use: (read: ReadCards<T>) => Promise<void>,
  ): Promise<void> => {
    if (selection === null) return
    const onReading = (reading: Reading | null) => say(reading ? { state: 'reading', reading } : IDLE)
    try {
      const read = await selectedCards({ selection, blocks }, { reader, keep, onReading })
      if (read) await use(read)
    } catch (error) {
      say({ state: 'failed', doing, error: error instanceof Error ? error : new Error(String(error)) })
    }
  }

  const write = async (kind: CopyKind, read: ReadCards<Card>): Promise<void> => {
    const { asOf, isMixed, kept } = read
    const copied = copiedCards(kind, kept, { columns, language, mask })
    const { count } = copied
    if (await put(copied)) say({ state: 'copied', kind, count, without: kept.length - count, asOf, isMixed })
    else say({ state: 'refused', count, again: () => void write(kind, read) })
  }

  const keepAsList = async ({ kept, isMixed }: ReadCards<string>): Promise<void> => {
    say({ state: 'listing' })
    const { id, without } = await keepList(kept)
    if (current.current !== selection) return
    if (id !== null && without === 0 && !isMixed) showList(id)
    else say({ state: 'listed', id, without, isMixed })
  }

  return {
    work: shown.of === selection ? shown.work : IDLE,
    copy: (kind: CopyKind) =>
      withCards(
        'copy',
        (card) => card,
        (read) => write(kind, read),
      ),
    list: () => withCards('list', ({ iccid }) => iccid ?? '', keepAsList),
  }
}

function put({ text, html }: Copied): Promise<boolean> {
  return html === null ? copyText(text) : copyTable(text, html)
}
