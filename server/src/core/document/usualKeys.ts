import { spoken } from '../language/spoken.ts';
import { Memo } from '../text/memo.ts';
import { fieldName } from './field.ts';

/** A kind of document, or another word, may stand before them: "RFC status". Not "Decision", which begins prose. */
const usual = spoken(
  ({ fields: { decided: _, mutual: __, ...others } }) => Object.values(others).flat(),
  'behind a word',
);
const fieldHeading = spoken((lexicon) => lexicon.fieldHeadings, 'whole');
const metadata = spoken((lexicon) => lexicon.metadataHeadings, 'behind a word');

const usualKeys = new Memo<{ readonly isUsual: boolean }>(2_000);

/** Whether a key is one that metadata often has. */
export function isUsualKey(key: string): boolean {
  return usualKeys.get(key, (own) => ({ isUsual: usual(fieldName(own)) })).isUsual;
}

/** Whether a heading names what is often a field: `## Status` with one short value below it. */
export function isFieldHeading(title: string): boolean {
  return fieldHeading(headingName(title));
}

/** Whether a heading says that metadata stands below it. */
export function isMetadataHeading(title: string): boolean {
  return metadata(headingName(title));
}

const names = new Memo<string>(5_000);

/** A heading compared as a field's key is, its leading number left out. */
export function headingName(title: string): string {
  return names.get(title, (own) =>
    fieldName(own.replace(/<!--(?:(?!<!--).)*?-->/g, ' ').replace(/^[\d.)\s]{1,10}/, '')),
  );
}
