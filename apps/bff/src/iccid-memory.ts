/** ListCardInfo looks cards up by ICCID, not by instance id: the ICCIDs of rows served before are kept for that. */
import type { Card } from '@linkdeck/contract'

type Row = Pick<Card, 'vsimInstanceId' | 'iccid'>

export type IccidMemory = {
  learn: (rows: readonly Row[]) => void
  iccidOf: (vsimInstanceId: string) => string | undefined
}

/** Beyond the capacity the card seen longest ago is forgotten. */
export function createIccidMemory({ capacity = 50_000 } = {}): IccidMemory {
  const iccids = new Map<string, string>()
  const touch = (id: string, iccid: string) => {
    iccids.delete(id)
    iccids.set(id, iccid)
  }
  return {
    learn: (rows) => {
      for (const { vsimInstanceId, iccid } of rows) if (vsimInstanceId && iccid) touch(vsimInstanceId, iccid)
      for (const id of iccids.keys()) {
        if (iccids.size <= capacity) break
        iccids.delete(id)
      }
    },
    iccidOf: (id) => {
      const iccid = iccids.get(id)
      if (iccid !== undefined) touch(id, iccid)
      return iccid
    },
  }
}
