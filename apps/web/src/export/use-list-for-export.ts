/** The selected rows as the list that is exported. It is made when they are asked for, and once. */
import { useEffect, useState } from 'react'
import { errorOf } from '../error-of.ts'
import { createCardReader } from '../selection/card-reader.ts'
import { type ListOfSelected, listOfSelected, wholeList } from '../selection/list-of-selected.ts'
import type { Selected } from '../selection/selected-cards.ts'

export type Making =
  | { state: 'idle' }
  /** of: null while the list itself is made. */
  | { state: 'making'; read: number; of: number | null }
  | { state: 'made'; made: ListOfSelected }
  | { state: 'failed'; error: Error }

export function useListForExport(selected: Selected | null, onWhole: (id: string) => void) {
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const [reader] = useState(createCardReader)
  useEffect(() => reader.stop, [reader])
  const make = async (): Promise<void> => {
    if (!selected) return
    setMaking({ state: 'making', read: 0, of: null })
    try {
      const made = await listOfSelected(selected, {
        reader,
        onReading: (reading) => reading && setMaking({ state: 'making', read: reading.read, of: reading.of }),
      })
      if (!made) return
      setMaking({ state: 'made', made })
      const whole = wholeList(made)
      if (whole !== null) onWhole(whole)
    } catch (error) {
      setMaking({ state: 'failed', error: errorOf(error) })
    }
  }
  return { making, make }
}
