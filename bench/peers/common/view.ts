import type { View } from '../../src/grid/view.ts'

/** Told by the bench in the address. */
export const view: View = JSON.parse(new URLSearchParams(location.search).get('view') ?? 'null')
