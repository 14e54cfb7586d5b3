import { describe, expect, test } from 'vitest';
import { gapsOf, type Range, readTemplate, renderProposal, type Template } from '../../../server/src/core/index.ts';
import { stopsOf } from '../../../server/src/core/writing/stops.ts';
import { builtin, follow } from '../../support/builtin.ts';
import { typedOver } from '../../support/typedOver.ts';
import { SHAPES } from './fixes/shapes.ts';

/** Small templates in the ways of well-known collections of proposals. */
const WAYS: Readonly<Record<string, string>> = {
  'lists of handles in the front matter': `---
title: <The title is a few words>
authors:
  - "@name"
  - '@other-name'
reviewers: ["@nickname"]
owners: [name]
discussions-to: <URL>
tags: []
summary: >
  [One sentence about it]
status: draft # draft | accepted | rejected
created: YYYY-MM-DD
---

## Abstract

<!-- One paragraph. -->

[What it is about]

## Copyright

Copyright and related rights waived via [CC0](../LICENSE.md).
`,
  'braces, and comments in lists': `---
status: "{proposed | rejected | accepted | … | superseded by ADR-0123}"
date: {YYYY-MM-DD when the decision was last updated}
deciders: {list everyone involved in the decision}
---

# {short title, representative of the problem}

## Context

{Describe the context, in free form with two to three sentences.}

## Drivers

* {driver 1, for example a force}
* {driver 2}
* … <!-- as many as needed -->

## Options

* <!-- option -->

## Outcome

Chosen option: "{title of option 1}", because {justification}.

### Consequences

* Good, because {positive consequence}
* Bad, because
* …
`,
  'advice in quotations': `# RFC: [Title]

> **TL;DR** Say in one sentence what this changes, and for whom it does.

- Status: Draft | Final

## Context

> Why do we have to decide this now, and who is waiting for it?

## Decision

> *What did we decide, in one or two sentences?*

## Effects

> - What becomes easier from now on
> - What becomes harder from now on
`,
  'emphasised advice': `# Proposal: [Name]

**Author:** *[Your Name]*
**Status:** _Draft | Final_

## Why

_Say what happens today, and whom it hurts._

## What

**Describe the change so that somebody else could build it.**

***Leave nothing out that matters.***

## How

*First this* and then *that*, in the order of the work.
`,
  'lists of dots': `# [Title]

- Status: Draft | Final

## Pros

- ...

## Cons

* …

## Steps

1. ...
2. ...

## Tasks

- [ ] [What is to be done]
- [ ] Task 2

## Nested

- [Outer]
  - [Inner]
    > [Quoted]
`,
  'starred questions and a table of metadata': `# [Title]

| Status | Proposed |
:-- |:-- |
| **RFC #** | [NNN](https://github.com/org/repo/pull/NNN) |
| **Author(s)** | My Name (me@example.org) |
| **Updated** | YYYY-MM-DD |

## Objective

What are we doing and why? What problem will this solve?

## Impact

* Do you expect changes to the size of the binary, or to the start?
* Who will maintain this code, and is it tested alone?\u0020

| Risk | Chance | Answer |
|------|--------|--------|
| Risk 1 | High | What we do about it then |
| Risk 2 | Low | What we do about it then |
`,
  'bullets at the head, with links to come': `# Feature name

* Proposal: [SE-NNNN](NNNN-filename.md)
* Authors: [Author 1](https://github.com/author1), [Author 2](https://github.com/author2)
* Status: **Awaiting implementation**

When filling out this template, remove the text you do not need.

## Introduction

A short description of what the feature is, in a sentence or two.

> **Note**: Add a link to the discussion.

## Detailed design

\`\`\`swift
// Show the interface that is new.
\`\`\`
`,
  'words to be filled in': `- Feature Name: (fill me in with a unique ident, \`my_awesome_feature\`)
- Start Date: (fill me in with today's date, YYYY-MM-DD)
- RFC PR: [rust-lang/rfcs#0000](https://github.com/rust-lang/rfcs/pull/0000)

# Summary

One paragraph explanation of the feature.

# Unresolved questions

- What parts of the design are to be settled before this is merged?
- What parts are out of the scope of this proposal?
`,
  'TOML and underlined headings': `+++
title = "[Title]"
authors = ["Name <mail>"]
date = "YYYY-MM-DD"
+++

Background
----------

Say what hurts today, and whom.

Approach
--------

- [ ] [First step]

~~~text
The result, as a user sees it.
~~~
`.replace(/\n/g, '\r\n'),
};

const TEMPLATES: readonly { readonly name: string; readonly template: Template }[] = [
  ...builtin.map((template) => ({ name: template.id, template })),
  ...SHAPES.map(({ name, template }) => ({ name, template })),
  ...Object.entries(WAYS).map(([name, text]) => ({ name, template: readTemplate({ id: 'team', name, text }) })),
];

describe.each(TEMPLATES)('typing over what is selected in $name', ({ template }) => {
  test('leaves all beside it as it was: tab stops', () => {
    const { text } = template.document;
    const stops = stopsOf(template).filter(({ range, choices }) => choices || range.end > range.start);
    expect(stops.length).toBeGreaterThan(0);
    for (const { range } of stops) expectWhole(text, range);
  });

  test.each([{}, { withoutGuidance: true }])('leaves all beside it as it was: gaps of a new proposal %j', (options) => {
    const text = renderProposal(template, { title: 'Cache', date: '2026-11-21' }, 'text', options);
    const gaps = gapsOf(follow(text, template));
    expect(gaps.length).toBeGreaterThan(0);
    for (const { range } of gaps) expectWhole(text, range);
  });
});

function expectWhole(text: string, range: Range): void {
  const around = `${text.slice(Math.max(0, range.start - 30), range.start)}⟦${text.slice(range.start, range.end)}⟧`;
  expect(typedOver(text, range), around).toEqual([]);
}

/** The gaps of a new proposal, and the tab stops of its template, as they are selected. */
function selected(name: string): { gaps: string[]; stops: string[] } {
  const template = readTemplate({ id: 'team', name, text: WAYS[name] ?? '' });
  const text = renderProposal(template, { title: 'Cache' }, 'text');
  const cut = (source: string, { start, end }: Range) => source.slice(start, end);
  return {
    gaps: gapsOf(follow(text, template)).map(({ range }) => cut(text, range)),
    stops: stopsOf(template).map(({ range }) => cut(template.document.text, range)),
  };
}

test.each([
  ['lists of handles in the front matter', ['@nickname', 'name', '[One sentence about it]']],
  ['advice in quotations', ['Why do we have to decide this now, and who is waiting for it?']],
  ['emphasised advice', ['Say what happens today, and whom it hurts.']],
  ['bullets at the head, with links to come', ['// Show the interface that is new.']],
  ['lists of dots', ['...', '…', '[Quoted]', 'Task 2']],
])('is the value alone: %s', (name, values) => {
  const { gaps, stops } = selected(name);
  for (const value of values)
    expect([gaps, stops]).toEqual([expect.arrayContaining([value]), expect.arrayContaining([value])]);
});

test('of the rows of a table it is the first cell of each', () => {
  expect(selected('starred questions and a table of metadata').gaps).toEqual(
    expect.arrayContaining(['Risk 1', 'Risk 2']),
  );
});
