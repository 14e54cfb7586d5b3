import * as l10n from '@vscode/l10n';
import type { Match } from '../matching/match.ts';
import type { UnwrittenSection } from '../matching/unwritten.ts';
import type { Range } from '../text/range.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Finding } from './rule.ts';

/** What is said of a section with nothing but `TBD` in it: it may stay so as long as the proposal is a draft. */
export function toCome({ document, stage }: Match, { found, wanted }: UnwrittenSection, range: Range): Finding {
  return {
    message: l10n.t(
      '`{0}`: still `{1}`. Write it, or say "None".',
      subjectOf(found.title),
      quoted(document.text.slice(range.start, range.end)),
    ),
    subject: found.title,
    range,
    templateRange: wanted.section.heading.title,
    covers: { start: found.heading.start, end: found.body.end },
    isUncertain: stage === 'draft',
  };
}
