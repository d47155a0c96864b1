/** The store cannot be opened. What it holds cannot be had again, so it is never set aside by itself. */
export class AppStoreError extends Error {
  override readonly name = 'AppStoreError'
  /** Another process has it open. */
  readonly isInUse: boolean

  constructor(message: string, { isInUse = false } = {}) {
    super(message)
    this.isInUse = isInUse
  }
}
