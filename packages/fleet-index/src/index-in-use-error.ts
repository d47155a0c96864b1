/** The directory belongs to another process, or to another index of this one: two owners would lose each other's writes. */
export class IndexInUseError extends Error {
  override readonly name = 'IndexInUseError'
  readonly directory: string

  constructor(directory: string, owner: 'this process' | 'another process') {
    super(
      `The fleet index in ${directory} is already open in ${owner}. Stop that one, or give this one a directory of its own.`,
    )
    this.directory = directory
  }
}
