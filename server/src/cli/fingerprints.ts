import { createHash } from 'node:crypto';
import { isAbsence, type ProposalDocument, parseDocument, type Range } from '../core/index.ts';
import { type CheckedFile, type Told, toldOf } from './result.ts';

/** Counts up with each change of what a fingerprint is made of: what was written down before is known no more then. */
const FORMAT = 1;
/** In hexadecimal digits. With 128 bits two problems never share one by accident. */
const LENGTH = 32;

/**
 * What each problem of a file is known by from one run to the next, in the order of `toldOf`, each once in a file: its rule and subject,
 * what stands there and below which heading, and which one it is of those that are alike in all of this. So a problem keeps its
 * fingerprint when its lines move, when it is told in other words or is more or less serious, and when others come or go.
 * What stands there counts without its line breaks and indentation. Of what is missing, only the rule and the subject count.
 */
export function fingerprintsOf(file: CheckedFile): readonly string[] {
  const told = toldOf(file);
  if (told.length === 0) return [];
  const document = documentOf(file);
  const times = new Map<string, number>();
  return told.map((problem) => {
    const key = JSON.stringify([FORMAT, file.inRoot, problem.rule, problem.subject, ...placeOf(document, problem)]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, LENGTH);
  });
}

function placeOf(document: ProposalDocument, { rule, range }: Told): readonly string[] {
  if (isAbsence({ rule })) return [];
  return [normalized(document.text.slice(range.start, range.end)), normalized(headingAbove(document, range))];
}

/** The heading that a place stands below, for a heading that of the section it belongs to; not the title, which all stands below. */
function headingAbove({ sections }: ProposalDocument, { start }: Range): string {
  const own = sections.findLast(({ heading }) => heading.start <= start);
  const above = own && start < own.heading.end ? sections[own.parent] : own;
  return above && above.heading.level > 1 ? above.title : '';
}

function normalized(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** As it was judged; one that is gone by now is empty. */
function documentOf({ document }: CheckedFile): ProposalDocument {
  try {
    return document();
  } catch {
    return parseDocument('');
  }
}
