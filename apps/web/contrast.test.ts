/** The colours of tokens.css, measured: WCAG 2.2 asks 4.5:1 of text and 3:1 of marks and of the edges of fields. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CSS = readFileSync(join(import.meta.dirname, 'src/ui/tokens.css'), 'utf8')

const TONES = ['ok', 'info', 'warn', 'bad', 'neutral', 'accent']
const SURFACES = ['surface-page', 'surface', 'surface-sunken', 'surface-float']

type Theme = 0 | 1
type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** A token is written light-dark(oklch(…), oklch(…)). */
function colour(name: string, theme: Theme): Oklch {
  const declaration = new RegExp(`--${name}: light-dark\\(([^;]+)\\);`).exec(CSS)?.[1] ?? ''
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] =
    [...declaration.matchAll(/oklch\(([^)]+)\)/g)].map((match) => (match[1] ?? '').split(' ').map(Number)).at(theme) ??
    []
  return [lightness, chroma, hue]
}

/** Relative luminance by way of linear sRGB (CSS Color 4, section 10). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Theme, front: string, back: string): number {
  const [low = 0, high = 0] = [luminance(colour(front, theme)), luminance(colour(back, theme))].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('text and marks stand out in the %s theme', (_, theme) => {
  const texts = [
    ...pairs(['text', 'text-quiet', 'text-faint'], SURFACES),
    ...TONES.flatMap((tone) => pairs([`tone-${tone}-text`], [...SURFACES, `tone-${tone}-soft`])),
    ...pairs(['on-accent'], ['accent', 'accent-hover']),
    ...pairs(
      ['text'],
      TONES.map((tone) => `tone-${tone}-soft`),
    ),
    ...pairs(['text-inverse'], ['surface-inverse']),
  ]
  const marks = [
    ...TONES.flatMap((tone) => pairs([`tone-${tone}-mark`], [...SURFACES, `tone-${tone}-soft`])),
    ...pairs(['line-strong', 'focus', 'accent'], ['surface', 'surface-page', 'surface-float']),
  ]
  const weak = (list: typeof texts, least: number) =>
    list.filter(([front, back]) => !(contrast(theme, front, back) >= least)).map((pair) => pair.join(' on '))
  expect(weak(texts, 4.5)).toEqual([])
  expect(weak(marks, 3)).toEqual([])
})
