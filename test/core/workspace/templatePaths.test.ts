import { describe, expect, it } from 'vitest';
import { homeOf, isTemplatePath } from '../../../server/src/core/workspace/templatePaths.ts';

describe('homeOf', () => {
  it.each([
    ['template.md', ''],
    ['docs/adr/adr-template.md', 'docs/adr'],
    ['docs/adr/adr-template-minimal.md', 'docs/adr'],
    ['docs/RFC Template.md', 'docs'],
    ['docs/adr/template-minimal.md', 'docs/adr'],
    ['rfcs/0000-template.md', 'rfcs'],
    ['rfcs/0000-feature-name.md', 'rfcs'],
    ['text/XXXX-my-feature.md', 'text'],
    ['text/NNNN.md', 'text'],
    ['keps/NNNN-kep-template/README.md', 'keps'],
    ['keps/NNNN-name/README.md', 'keps'],
    ['proposal-template/README.md', ''],
    ['docs/templates/long.md', 'docs'],
    ['docs/template/long.markdown', 'docs'],
    ['docs/rfc-templates/long.md', 'docs'],
    ['.proposals/templates/decision.md', ''],
    ['docs/.proposals/templates/decision.md', 'docs'],
  ])('%s is for "%s"', (path, home) => {
    expect(homeOf(path)).toBe(home);
  });
});

describe('isTemplatePath', () => {
  it.each([
    'README.md',
    'docs/templates/README.md',
    'docs/templates/long.txt',
    'rfcs/0001-add-cache.md',
    'rfcs/0000/notes.md',
    'docs/templating.md',
    '.github/PULL_REQUEST_TEMPLATE.md',
    '.github/ISSUE_TEMPLATE/rfc.md',
    'docs/pull_request_template.md',
    'docs/0010-xxx.md',
    'NNNN-name/notes.md',
    'rfcs/0042-new-template.md',
    'rfcs/0042-template-literals.md',
    'rfcs/2026-11-21-template.md',
    'rfcs/a-better-template-engine.md',
  ])('%s is no template', (path) => {
    expect(isTemplatePath(path)).toBe(false);
  });
});
