import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from '../measure.ts';
import { prose } from './pieces.ts';

/** A long series of proposals by one template, in the way of a real repository. */
export interface Series {
  /** The folder of its proposals, which is what is checked. */
  readonly folder: string;
  readonly template: string;
  readonly form: string;
  /** Sizes in bytes, from the smallest to the largest, every 5 % of the files: as they are in the real one. */
  readonly sizes: readonly number[];
  nameOf(number: number): string;
  /** What stands in front of the first section. */
  headOf(number: number): string;
  /** A proposal that has gone elsewhere; where it has one, all below the size of a whole one are such. */
  pointerOf?(number: number): string;
}

/** The smallest proposal with all sections. */
const WHOLE = 1_200;
/** A subsection about every so many bytes. */
const SUBSECTION_EVERY = 2_500;

const form = (name: string) => readFileSync(inRepository(`test/bench/sets/forms/${name}.md`), 'utf8');
const day = (number: number) =>
  `20${15 + (number % 11)}-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;

/** As in `ethereum/EIPs`: YAML front matter, guidance in comments, a third of the files pointers. */
export const EIP_LIKE: Series = {
  folder: 'EIPS',
  template: 'eip-template.md',
  form: form('eip'),
  sizes: [
    128, 132, 132, 132, 132, 132, 132, 132, 1428, 2672, 3318, 4202, 5189, 6105, 6957, 8218, 9995, 12873, 16838, 24604,
    141118,
  ],
  nameOf: (number) => `eip-${number}.md`,
  headOf: (number) => `---
eip: ${number}
title: Queue ${number} for tokens
description: Gives each token a queue of its own
author: Ada Example (@ada), Brook Example (@brook)
discussions-to: https://example.org/t/eip-${number}
status: ${['Final', 'Draft', 'Stagnant', 'Review', 'Withdrawn'][number % 5]}
type: Standards Track
category: Core
created: ${day(number)}
---
`,
  pointerOf: (number) => `---
eip: ${number}
category: ERC
status: Moved
---

This file was moved to https://example.org/ercs/erc-${number}.md
`,
};

/** As in `rust-lang/rfcs`: a list of fields, guidance in plain words. */
export const RFC_LIKE: Series = {
  folder: 'text',
  template: '0000-template.md',
  form: form('rfc'),
  sizes: [
    1202, 2018, 2579, 3293, 3819, 4585, 5374, 6362, 7157, 8166, 9155, 10256, 11661, 13907, 15843, 18083, 21616, 25349,
    30104, 42611, 171886,
  ],
  nameOf: (number) => `${String(number).padStart(4, '0')}-queue-for-tokens.md`,
  headOf: (number) => `- Feature Name: queue_${number}
- Start Date: ${day(number)}
- RFC PR: [team/rfcs#${number}](https://example.org/team/rfcs/pull/${number})
- Issue: [team/product#${number * 7}](https://example.org/team/product/issues/${number * 7})
`,
};

/** Writes the template and so many proposals. Gives the proposals' whole size, in bytes. */
export function writeSeries(root: string, series: Series, count: number): number {
  write(join(root, series.template), series.form);
  let size = 0;
  for (let i = 0; i < count; i++) {
    // Sizes in no order, each once: a prime step through all.
    const text = proposalOf(series, i + 1, sizeAt(series.sizes, ((i * 7919) % count) / count));
    write(join(root, series.folder, series.nameOf(i + 1)), text);
    size += Buffer.byteLength(text);
  }
  return size;
}

/** The size that a share of the files is below, between the ones that are known. */
function sizeAt(sizes: readonly number[], share: number): number {
  const at = share * (sizes.length - 1);
  const below = sizes[Math.floor(at)] ?? 0;
  const above = sizes[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at)) ** 3;
}

function proposalOf(series: Series, number: number, size: number): string {
  if (size < WHOLE && series.pointerOf !== undefined) return series.pointerOf(number);
  const headings = series.form.match(/^## .*$/gm) ?? [];
  const share = (size - 400) / headings.length;
  const sections = headings.map((heading, i) => `${heading}\n\n${bodyOf(share, number + i * 31)}\n`);
  return `${series.headOf(number)}\n${sections.join('\n')}`;
}

function bodyOf(size: number, seed: number): string {
  const parts = Math.max(1, Math.round(size / SUBSECTION_EVERY));
  return Array.from({ length: parts }, (_, i) => {
    const heading = i === 0 ? '' : `### Part ${i} of ${seed % 97}\n\n`;
    return heading + prose(size / parts, seed + i);
  }).join('\n\n');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
