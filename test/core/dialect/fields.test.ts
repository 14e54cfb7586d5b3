import { describe, expect, test } from 'vitest';
import { fieldPlace } from '../../../server/src/core/dialect/fields/fieldPlace.ts';
import { OPTIONAL_FIELDS } from '../../../server/src/core/dialect/fields/index.ts';
import { parseDocument } from '../../../server/src/core/index.ts';
import { headMetadata } from '../../../server/src/core/template/metadata.ts';

describe.each(OPTIONAL_FIELDS)('$id', ({ find, examples, counterExamples }) => {
  /** Looks at the last field of a piece. */
  const found = (piece: string) => {
    const isYaml = piece.startsWith('---');
    const document = parseDocument(
      isYaml ? `${piece}\n\n# [Title]\n` : `# [Title]\n\n- Status: Draft\n\n${piece}\n\n## Goals\n\nWhy?\n`,
    );
    const title = document.sections[0];
    const fields = headMetadata(document, title);
    const field = fields.at(-1);
    if (!field) throw new Error('There is no field.');
    const range = find(fieldPlace(document, field, fields));
    return range && range.start < range.end && document.text.slice(range.start, range.end).trim();
  };

  if (examples.length > 0)
    test.each(examples)('reads %j', (piece) => {
      expect(found(piece)).toMatch(/./);
    });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(found(piece)).toBeUndefined();
  });
});
