import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../server/src/cli/program.ts';
import { LEXICONS } from '../../../server/src/core/language/lexicons.ts';
import { commandsPage } from '../../../server/tools/pages/commandsPage.ts';
import { languagesPage } from '../../../server/tools/pages/languagesPage.ts';
import { settingsPage } from '../../../server/tools/pages/settingsPage.ts';
import { textOf } from '../../support/builtin.ts';

describe('the page of commands', () => {
  it('has each command with what it prints as help, as wide whatever the terminal', () => {
    const page = commandsPage(createProgram('', { out: () => {}, err: () => {} }, () => {}));
    for (const name of ['proposals', 'proposals check', 'proposals template explain'])
      expect(page).toContain(`\n## ${name}\n\n\`\`\`\nUsage: ${name} `);
    expect(page).toContain('\nExit codes: 0 clean, 1 problems');
    const blocks = page.split('```').filter((_, i) => i % 2 === 1);
    // What is added behind is printed as it stands.
    const lines = blocks.flatMap((block) => block.split('\n')).filter((line) => !line.startsWith('Exit codes:'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('leaves nobody else to write what it says', () => {
    const program = new Command('a').description('What it does.');
    program.command('b').description('Another.').helpOption('--help');
    expect(commandsPage(program)).toMatch(
      /## a\n\n```\nUsage: a .*\n\nWhat it does\.\n[\s\S]*## a b\n\n```\nUsage: a b /,
    );
  });
});

describe('the page of settings', () => {
  it('has each setting of the manifest, with its default', () => {
    const page = settingsPage(textOf('package.json'), textOf('package.nls.json'));
    const names = Object.keys(JSON.parse(textOf('package.json')).contributes.configuration.properties);
    expect([...page.matchAll(/^## `(.*)`$/gm)].map(([, name]) => name).sort()).toEqual(names.sort());
    expect(page).not.toMatch(/%[\w.]+%|undefined/);
  });

  it('says what may stand there, and leads to other settings', () => {
    const properties = {
      'proposals.b.c': { type: 'string', enum: ['x', 'y'], default: 'x', order: 2, description: '%b%' },
      'proposals.a': {
        type: ['boolean', 'null'],
        default: null,
        order: 1,
        scope: 'resource',
        markdownDescription: 'See `#proposals.b.c#`.',
      },
    };
    const page = settingsPage(JSON.stringify({ contributes: { configuration: { properties } } }), '{"b": "Words."}');
    expect(page.slice(page.indexOf('## '))).toBe(
      '## `proposals.a`\n\nSee [`proposals.b.c`](#proposalsbc).\n\nBoolean or null; default `null`; may differ between folders.\n\n' +
        '## `proposals.b.c`\n\nWords.\n\nOne of `"x"`, `"y"`; default `"x"`.\n',
    );
  });
});

describe('the page of languages', () => {
  it('has a part for each, and those of messages', () => {
    const page = languagesPage(LEXICONS, ['de']);
    expect(page).toContain('there in English and German,');
    expect(page).toMatch(/\n### German\n\n- \*\*draft\*\*: entwurf, /);
    expect(page.match(/^### \w+$/gm)).toHaveLength(LEXICONS.length);
  });
});
