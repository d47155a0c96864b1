/** Copies the selected cards; those that are not there are read first. */
import type { Card, CardFieldName } from '@linkdeck/contract'
import { useEffect, useRef, useState } from 'react'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import { copyText } from '../ui/clipboard.ts'
import { type Copied, type CopyKind, copiedCards } from './copied-cards.ts'
import { copyTable } from './copy-table.ts'
import { type ReadCards, readCards } from './read-cards.ts'
import { isSelected, type Reading, type Selection } from './selection.ts'

export type Copying =
  | { state: 'idle' }
  | { state: 'reading'; reading: Reading }
  /** without: selected cards that have nothing to copy. */
  | { state: 'copied'; kind: CopyKind; count: number; without: number; asOf: string; isMixed: boolean }
  /** A browser lets a page copy only for a moment after a press: what took longer waits for another one. */
  | { state: 'refused'; count: number; again: () => void }
  | { state: 'failed'; error: Error }

const IDLE: Copying = { state: 'idle' }

export function useCopy(selection: Selection | null, blocks: CardBlocks, columns: readonly CardFieldName[]) {
  const { language } = useLanguage()
  const mask = useMask()
  const [shown, setShown] = useState<{ of: Selection | null; copying: Copying }>({ of: null, copying: IDLE })
  const reader = useRef<{ of: Selection; controller: AbortController }>(undefined)
  useEffect(() => () => reader.current?.controller.abort(), [])
  useEffect(() => {
    // What was begun for other cards is not copied any more.
    if (reader.current?.of !== selection) reader.current?.controller.abort()
  }, [selection])
  const say = (copying: Copying) => setShown({ of: selection, copying })

  const write = async (kind: CopyKind, read: ReadCards): Promise<void> => {
    const { asOf, isMixed, cards } = read
    const copied = copiedCards(kind, cards, { columns, language, mask })
    const { count } = copied
    if (await put(copied)) say({ state: 'copied', kind, count, without: cards.length - count, asOf, isMixed })
    else say({ state: 'refused', count, again: () => void write(kind, read) })
  }

  const readAll = async (all: Selection, { signal }: AbortController): Promise<ReadCards> => {
    const of = blocks.count()
    const stop = () => {
      reader.current?.controller.abort()
      say(IDLE)
    }
    const onRead = (read: number) => say({ state: 'reading', reading: { read, of, stop } })
    onRead(0)
    const read = await readCards(blocks, { from: 0, to: of }, { signal, onRead })
    return { ...read, cards: read.cards.filter((card: Card) => isSelected(all, card)) }
  }

  const copy = async (kind: CopyKind): Promise<void> => {
    if (selection === null) return
    reader.current?.controller.abort()
    const controller = new AbortController()
    reader.current = { of: selection, controller }
    try {
      await write(kind, selection.kind === 'some' ? pickedCards(selection) : await readAll(selection, controller))
    } catch (error) {
      if (controller.signal.aborted) return
      say({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return { copying: shown.of === selection ? shown.copying : IDLE, copy }
}

function put({ text, html }: Copied): Promise<boolean> {
  return html === null ? copyText(text) : copyTable(text, html)
}

function pickedCards({ cards, asOf }: Extract<Selection, { kind: 'some' }>): ReadCards {
  return { cards: [...cards.values()], asOf, isMixed: false }
}
