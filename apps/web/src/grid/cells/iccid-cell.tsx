import { useMask } from '../../masks/use-mask.ts'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { iccidGroups } from './iccid-groups.ts'
import { NoValue } from './odd-value.tsx'
import { visibleText } from './visible-text.ts'

/** The number that names a card, with its remark below where rows are high enough. */
export function IccidCell({ card }: CellProps) {
  const remark = card.remark ? visibleText(card.remark) : ''
  return (
    <span className={styles['stack']}>
      {card.iccid ? <Iccid iccid={card.iccid} /> : <NoValue />}
      {remark !== '' && (
        <bdi className={styles['remark']} title={remark}>
          {remark}
        </bdi>
      )}
    </span>
  )
}

/** Gaps are margins, so that a selection copies the digits alone. */
export function Iccid({ iccid }: { iccid: string }) {
  const mask = useMask()
  return (
    <span className={styles['iccid']}>
      {iccidGroups(visibleText(mask.value('iccid', iccid))).map(({ weak, strong }, index) => {
        const place = `${index}`
        return (
          <span key={place}>
            {weak}
            {strong && <b>{strong}</b>}
          </span>
        )
      })}
    </span>
  )
}
