import { template } from './mending.ts';

const SETEXT = template(
  `---
title: [Title]
status: draft | in review | done
owner: [Name]
created: YYYY-MM-DD
---

[Title]
=======

Background
----------

Say what hurts today, and whom.

### Figures

Give the numbers that show it.

### Voices

Quote the people who asked for it.

Approach
--------

Explain the change so that somebody else could build it.

Effects
-------

- Who has to change something
- What becomes harder than today
`.replace(/\n/g, '\r\n'),
);

const SETEXT_FILLED = `---
title: Quiet hours
status: draft
owner: "Bo Example"
created: 2026-01-02
---

Quiet hours
===========

Background
----------

Phones ring at night.

### Figures

Twice a week, for 40 people.

### Voices

> "I sleep badly", says one of them.

Approach
--------

A calendar for each team. It is asked
before any phone is rung.

    # no heading

Effects
-------

- Teams keep a calendar
- A page in the manual`.replace(/\n/g, '\r\n');

const TABLES = template(`# Decision: [short title]

| Field | Value |
|-------|-------|
| **Status** | Proposed / Accepted / Superseded |
| **Owner** | [Name] |
| **Date** | YYYY-MM-DD |

## 1. Context

What forces are at play, and which of them pull apart?

## 2. Options

### Option 1: [Name]

How would it work, and what would it cost?

### Option 2: [Name]

How would it work, and what would it cost?

## 3. Outcome

Which option is it, and what decided?

## 4. More Information (optional)

Where can somebody read on?
`);

const TABLES_FILLED = `# Decision: Where pictures live

| Field | Value |
|-------|-------|
| **Status** | Proposed |
| **Owner** | Cy Example |
| **Date** | 2026-01-02 |

## 1. Context

Disks fill up.

## 2. Options

### Option 1: Larger disks

Costs little now.

### Option 2: A store

Costs a week.

## 3. Outcome

The store.
`;

const FLAT = template(`Status: Draft | Final
Author: [Name]
Date: YYYY-MM-DD

# Problem

What hurts today, and whom?

# Proposal

What changes, in a few sentences?

## Steps

Which steps lead there, and in which order?

## Risks

What can go wrong on the way?

# Decision

Who decided, and when?
`);

const FLAT_FILLED = `Status: Draft
Author: Di Example
Date: 2026-01-02

# Problem

Noise.

# Proposal

Walls.

## Steps

1. Measure
2. Build

   Then measure again.

## Risks

<details>
<summary>Cost</summary>

Bricks.

</details>

# Decision

Not yet.
`;

const RECORD = template(`+++
title = "[Title]"
status = "draft | accepted | implemented | superseded"
owners = ["[name]"]
+++

# [Title]

## Summary

<!-- One paragraph that a stranger understands. -->

## Plan

- [ ] Write the code
- [ ] Tell the users
  - [ ] On the mailing list

## Open Questions

- What is not decided yet?

## Approvals

| Role | Name | Date |
|------|------|------|
| Lead | [Name] | YYYY-MM-DD |
| Security | | |

## Appendix (optional)

Anything else that a reader may want.
`);

const RECORD_FILLED = `+++
title = "Shared calendars"
status = "draft"
owners = ["Ed Example"]
+++

# Shared calendars

## Summary

Each team sees when the others are away.

## Plan

- [x] Write the importer
- [ ] Ask the union

## Open Questions

- ~~May calendars be public?~~ No.

## Approvals

| Role | Name | Date |
|------|------|------|
| Lead | Fi Example | 2026-02-03 |
| Security | Gus Example | 2026-02-04 |
`;

const HEADED = template(`# {short title of the decision}

## Status

{proposed | accepted | implemented | superseded by [ADR-0005](0005-example.md)}

## Context and Problem Statement

{Describe the context in two or three sentences.}

<!-- This is an optional element. Feel free to remove. -->
## Decision Drivers

* {driver 1, for example a force or a worry}
* {driver 2, for example a force or a worry}

## Considered Options

* {title of option 1}
* {title of option 2}

### {title of option 1}

* Good, because {argument a}
* Bad, because {argument b}

### Consequences

* Good, because {something gets better}

## Sign-off

Approved by: {name}
`);

const HEADED_FILLED = `# Keep pictures in a store

## Status

proposed

## Context and Problem Statement

Disks fill up, and nobody looks.

## Decision Drivers

* Cost
* Calm nights

## Considered Options

* Disks
* A store

### Disks

* Good, because they are there

### Consequences

* Good, because nobody looks at disks any more

## Sign-off

Approved by: Ida Example
`;

const DEEP = template(`---
kep-number: NNNN
status: provisional | implementable | implemented
reviewers:
  - "@nickname"
---

# KEP-NNNN: [Your short, descriptive title]

- **Owner**: [Name]  
- **Created**: YYYY-MM-DD
- **Last Updated**: YYYY-MM-DD

### Summary

#### Goals

List the goals, each in one line.

#### Non-Goals

List what is out of scope.

### Design Details

##### Test Plan

- [ ] T1: [Specific test]
- [ ] T2: [Specific test]

##### Graduation Criteria

Define what alpha and beta mean here.

### Drawbacks

Why should this not be done?
`);

const DEEP_FILLED = `---
kep-number: 0017
status: provisional
reviewers:
  - "@bo"
---

# KEP-0017: Warm caches

- **Owner**: Jo Example  
- **Created**: 2026-01-02
- **Last Updated**: 2026-02-03

### Summary

#### Goals

Starts within a second.

#### Non-Goals

Larger caches.

### Design Details

##### Test Plan

- [ ] T1: Start without a network
- [x] T2: Start with a full disk

##### Graduation Criteria

Used by two teams.

### Drawbacks

It needs a nightly job.
`;

/** Templates in other notations than the built-in ones, each with a proposal that follows it. */
export const SHAPES = [
  { name: 'front matter and underlined headings with Windows line endings', template: SETEXT, text: SETEXT_FILLED },
  { name: 'a table, numbers and repeated sections', template: TABLES, text: TABLES_FILLED },
  { name: 'plain lines and sections of level 1', template: FLAT, text: FLAT_FILLED },
  { name: 'TOML, tasks, questions and a table of approvals', template: RECORD, text: RECORD_FILLED },
  { name: 'fields below headings, placeholders in braces', template: HEADED, text: HEADED_FILLED },
  { name: 'front matter and bullets, deep headings', template: DEEP, text: DEEP_FILLED },
];
