/** Why a file cannot be compared. row: where it is, the headings being the first. */
export type FileFault =
  | { rule: 'quotes' | 'long' | 'cells' | 'row'; row: number }
  | { rule: 'ending' | 'hidden' | 'many' | 'no-iccid' }
  | { rule: 'shortened' | 'cut'; count: number }

export class BrokenFileError extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`The file cannot be compared: ${fault.rule}`)
    this.name = 'BrokenFileError'
    this.fault = fault
  }
}
