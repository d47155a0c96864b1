import { PAGE_SIZES } from '@linkdeck/contract'
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { pageOf } from './page-of.ts'
import styles from './pager.module.css'

type Props = {
  total: number | null
  offset: number
  limit: number
  /** Rows on the page that is shown. */
  rowCount: number
  source: 'live' | 'index'
  /** The total is counted over a part of the fleet. */
  isPartial: boolean
  onPage: (page: { offset: number; limit: number }) => void
}

/** Which rows these are, and the way to the others. */
export function Pager({ total, offset, limit, rowCount, source, isPartial, onPage }: Props) {
  const { pager } = useMessages().grid
  const { page, pages, hasNext } = pageOf({ total, offset, limit, rowCount })
  const goTo = (next: number) => onPage({ offset: (next - 1) * limit, limit })
  const isFirst = offset === 0
  return (
    <nav className={styles['pager']} aria-label={pager.name}>
      <PageSize
        limit={limit}
        source={source}
        onSize={(size) => onPage({ offset: Math.floor(offset / size) * size, limit: size })}
      />
      <Range {...{ total, offset, rowCount, isPartial }} />
      <span className={styles['steps']}>
        <IconButton label={pager.first} icon={<ChevronFirst />} disabled={isFirst} onClick={() => goTo(1)} />
        <IconButton label={pager.previous} icon={<ChevronLeft />} disabled={isFirst} onClick={() => goTo(page - 1)} />
        <PageNumber page={page} pages={pages} onGo={goTo} />
        <IconButton label={pager.next} icon={<ChevronRight />} disabled={!hasNext} onClick={() => goTo(page + 1)} />
        <IconButton
          label={pages === null ? pager.lastUnknown : pager.last}
          icon={<ChevronLast />}
          disabled={!hasNext || pages === null}
          onClick={() => pages !== null && goTo(pages)}
        />
      </span>
    </nav>
  )
}

function Range({ total, offset, rowCount, isPartial }: Pick<Props, 'total' | 'offset' | 'rowCount' | 'isPartial'>) {
  const { pager } = useMessages().grid
  const { number } = useFormat()
  if (rowCount === 0) return <span className={styles['range']}>{total !== null && pager.none}</span>
  const from = number(offset + 1)
  const to = number(offset + rowCount)
  const range = isPartial ? pager.rangeSoFar : pager.range
  return (
    <span className={styles['range']}>
      {total === null ? pager.rangeOpen(from, to) : range(from, to, number(total))}
    </span>
  )
}

/** The index knows pages of any size. */
const SIZES = { live: PAGE_SIZES, index: [...PAGE_SIZES, 100, 250] } as const

type SizeProps = Pick<Props, 'limit' | 'source'> & { onSize: (size: number) => void }

function PageSize({ limit, source, onSize }: SizeProps) {
  const { pager } = useMessages().grid
  const offered: readonly number[] = SIZES[source]
  const sizes = offered.includes(limit) ? offered : [...offered, limit]
  return (
    <label className={styles['size']}>
      <span>{pager.size}</span>
      <select value={limit} onChange={(event) => onSize(Number(event.target.value))}>
        {sizes.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The number itself goes to a page: Enter or leaving the field, never a page that is not there. */
function PageNumber({ page, pages, onGo }: { page: number; pages: number | null; onGo: (page: number) => void }) {
  const { pager } = useMessages().grid
  const { number } = useFormat()
  const id = useId()
  const go = (input: HTMLInputElement) => {
    const asked = Number(input.value)
    const next = Math.max(1, Math.min(pages ?? Number.MAX_SAFE_INTEGER, asked))
    if (Number.isInteger(asked) && input.value !== '' && next !== page) onGo(next)
    else input.value = String(page)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') go(event.currentTarget)
    if (event.key === 'Escape') event.currentTarget.value = String(page)
  }
  return (
    <span className={styles['number']}>
      <label htmlFor={id}>{pager.page}</label>
      <input
        key={page}
        id={id}
        inputMode="numeric"
        defaultValue={page}
        onKeyDown={onKeyDown}
        onBlur={(event) => go(event.currentTarget)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {pages !== null && <span>{pager.ofPages(number(pages))}</span>}
    </span>
  )
}
