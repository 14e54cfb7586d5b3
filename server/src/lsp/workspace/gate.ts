/** What is waited for once: closed until it is opened, and open from then on. */
export class Gate {
  #isOpen = false;
  #resolve: () => void = () => undefined;
  /** Resolves when it is opened. */
  readonly opened: Promise<void> = new Promise((resolve) => {
    this.#resolve = resolve;
  });

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#resolve();
  }
}
