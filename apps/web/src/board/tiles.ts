/** What may need somebody today: each tile is a question, spelled as in an address. */
import { type CardQuery, decode, normalise } from '@linkdeck/contract'
import type { Tone } from '../ui/tone.ts'

export type TileName = 'suspended' | 'exhausted' | 'low' | 'ending' | 'silent' | 'stale'

export type Tile = { name: TileName; tone: Tone; conditions: CardQuery['where'] }

/** Whatever is not over: shut down and destroyed cards need nobody. */
const ALIVE = '-status=40&-status=50'

export const TILES: readonly Tile[] = [
  tile('suspended', 'bad', 'status=35'),
  tile('exhausted', 'bad', `restPercent=..0&${ALIVE}`),
  tile('low', 'warn', 'status=30&restPercent=..10'),
  tile('ending', 'warn', `expireTime=@today..@today%2B7&isAutoRecharge=false&${ALIVE}`),
  tile('silent', 'neutral', 'status=30&used=..0KB'),
  tile('stale', 'neutral', 'status=30&flowLatestModifiedTime=..@today-2'),
]

function tile(name: TileName, tone: Tone, conditions: string): Tile {
  return { name, tone, conditions: decode(new URLSearchParams(conditions)).query.where }
}

/** A tile within a view: its conditions take the place of the view's own on the same fields. */
export function within(query: CardQuery, conditions: CardQuery['where']): CardQuery {
  return normalise({ ...query, offset: 0, where: { ...query.where, ...conditions } })
}
