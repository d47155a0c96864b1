/** Takes the runs of several contestants in turn, so that a machine that slows down slows all of them. */
import { median } from './median.ts'

export type Contestants<Name extends string> = Record<Name, () => Promise<number>>

/** The figures of each, in the order they were taken; one round of warm-up is not counted. */
export async function interleave<Name extends string>(
  contestants: Contestants<Name>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const figures = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let round = -1; round < rounds; round += 1) {
    for (const name of Object.keys(contestants) as Name[]) {
      const figure = await contestants[name]()
      if (round >= 0) figures[name].push(figure)
    }
  }
  return figures
}

/** The median over the rounds of a's figure divided by b's in the same round. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((figure, round) => figure / (b[round] ?? Number.NaN)))
}
