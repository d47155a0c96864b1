/** A value that JSON.stringify and util.inspect do not show: it stands in a private field. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }
}
