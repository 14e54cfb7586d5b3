import { isReplacement } from '../matching/stage.ts';
import type { Entry, Relation } from './entry.ts';

/**
 * What a proposal says of its relations to others, by its fields and by its status. What the status says has no key, and offsets from 0 on:
 * its value is as readers see it.
 */
export function relationsSaid({ relations, status }: Pick<Entry, 'relations' | 'status'>): readonly Relation[] {
  return status && isReplacement(status.value)
    ? [...relations, { ...status, kind: 'replacedBy', key: '', start: 0 }]
    : relations;
}
