import type { Field } from '../../document/field.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import { wordsOf } from '../../text/words.ts';

/** A field of a template, with what recognisers look at. */
export interface FieldPlace {
  readonly document: ProposalDocument;
  readonly field: Field;
  /** The fields that stand together with it. */
  readonly neighbours: readonly Field[];
  /** What stands in its value and beside it, as `wordsOf` gives each. */
  readonly said: readonly string[];
}

export function fieldPlace(document: ProposalDocument, field: Field, neighbours: readonly Field[]): FieldPlace {
  const { key, value, comment, note } = field;
  const said = [key, value, comment ?? '', note ?? ''].map(wordsOf).filter((words) => words !== '');
  return { document, field, neighbours, said };
}
