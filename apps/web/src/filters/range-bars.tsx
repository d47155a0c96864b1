/** The cards along a slider: how many stand at which part of the range. Drawn for the eye, listed for the ear. */
import { type FieldName, fieldOf, type Histogram } from '@linkdeck/contract'
import type { CSSProperties } from 'react'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { wordsOfTerm } from './condition-words.ts'
import { barsOf } from './histogram-bars.ts'
import styles from './range-bars.module.css'
import type { Scale } from './range-scale.ts'

type Props = {
  name: FieldName
  /** undefined: not counted yet; its room is kept. */
  histogram: Histogram | undefined
  scale: Scale
  from: string
  to: string
}

export function RangeBars({ name, histogram, scale, from, to }: Props) {
  const { language } = useLanguage()
  const rail = useWords(RAIL_WORDS)
  const { and } = useFormat()
  const bars = histogram ? barsOf(histogram, scale) : []
  const named = bars.map(({ term, count }) => rail.bar(wordsOfTerm(name, term, { language }), count))
  const chosen = {
    '--from': scale.placeOf(from, 'from') / scale.length,
    '--to': scale.placeOf(to, 'to') / scale.length,
  } as CSSProperties
  return (
    <>
      <svg
        aria-hidden
        className={styles['bars']}
        style={chosen}
        viewBox={`0 0 ${scale.length} 1`}
        preserveAspectRatio="none"
      >
        {(from === '' && to === '' ? ['all'] : ['all', 'chosen']).map((layer) => (
          <g key={layer} className={styles[layer]}>
            {bars.map(({ term, start, width, height }, at) => (
              <rect key={term} x={start} y={1 - height} width={width} height={height}>
                <title>{named[at]}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
      {histogram && <p className="visually-hidden">{rail.distribution(fieldOf(name)[language], and(named))}</p>}
    </>
  )
}
