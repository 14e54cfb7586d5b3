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

/** Templates in other notations than the built-in ones, each with a proposal that follows it. */
export const SHAPES = [
  { name: 'front matter and underlined headings with Windows line endings', template: SETEXT, text: SETEXT_FILLED },
  { name: 'a table, numbers and repeated sections', template: TABLES, text: TABLES_FILLED },
  { name: 'plain lines and sections of level 1', template: FLAT, text: FLAT_FILLED },
];
