import type * as real from '../proposals/entryCache.ts';

/** There is no folder to keep anything in, so that nobody makes one. */
export class EntryCache implements Pick<real.EntryCache, 'worthKeeping' | 'load' | 'save'> {
  readonly worthKeeping = Number.POSITIVE_INFINITY;

  async load(): Promise<undefined> {
    return undefined;
  }

  async save(): Promise<void> {}
}
