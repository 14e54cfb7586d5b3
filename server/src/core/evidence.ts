import type { ProposalDocument } from './document/proposalDocument.ts';
import { withWords } from './index/facts.ts';
import type { Stage } from './language/lexicon.ts';
import { keepOwnKind, type OwnKind, ownKindOf } from './lifecycle/ownKind.ts';
import { followTemplate } from './matching/followTemplate.ts';
import type { Match } from './matching/match.ts';
import type { IgnoreComment } from './rules/ignoreComments.ts';
import { ignoreCommentsIn, keepIgnoreComments } from './rules/ignoring.ts';
import { findingsAlone, keepFindings } from './rules/index.ts';
import type { Finding, Severity } from './rules/rule.ts';
import type { Template } from './template/template.ts';
import { once } from './text/once.ts';

/** What is kept of a match when its text is put away, so that it can be judged among others without reading it again. Plain JSON. */
export interface Evidence {
  /** None in doubt. */
  readonly stage?: Stage;
  readonly kind?: OwnKind;
  /** By the ids of the rules that go by the match alone. */
  readonly found: readonly (readonly [rule: string, found: readonly Finding[]])[];
  readonly ignores: readonly IgnoreComment[];
}

/** @param severities rules that are off here are not checked */
export function evidenceOf(match: Match, severities: Readonly<Record<string, Severity | 'off'>>): Evidence {
  const { stage } = match;
  const kind = ownKindOf(match);
  const found = findingsAlone(match, severities).flatMap(([rule, some]) =>
    // That a rule found nothing is to be known as well.
    [[rule, some.map((finding) => plain(withWords(match, { ...finding, rule })))] as const],
  );
  return { ...(stage && { stage }), ...(kind && { kind }), found, ignores: ignoreCommentsIn(match) };
}

const PARTS = ['title', 'fields', 'fieldPairs', 'alignment', 'head', 'contents'] as const;

/**
 * A match of which is known what judging asks first: all else is read when somebody asks for it.
 * @param why the template was chosen, in words
 * @param document gives the text as it was read
 */
export function unreadMatch(
  { stage, kind, found, ignores }: Evidence,
  template: Template,
  why: readonly string[],
  document: () => ProposalDocument,
): Match {
  const whole = once(() => followTemplate(document(), template, why));
  const parts = PARTS.map((part) => [part, { enumerable: true, get: () => whole()[part] }] as const);
  const match = Object.defineProperties(
    {
      template,
      evidence: why,
      stage,
      get document() {
        return document();
      },
    },
    Object.fromEntries(parts),
  ) as unknown as Match;
  keepOwnKind(match, kind);
  keepIgnoreComments(match, ignores);
  keepFindings(match, found);
  return match;
}

function plain({ rule: _, ...finding }: Finding & { readonly rule: string }): Finding {
  return finding;
}
