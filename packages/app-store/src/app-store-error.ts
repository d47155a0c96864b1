/** The store cannot be opened. What it holds cannot be had again, so it is never set aside by itself. */
export class AppStoreError extends Error {
  override readonly name = 'AppStoreError'
}
