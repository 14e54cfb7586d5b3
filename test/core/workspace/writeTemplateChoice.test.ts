import { describe, expect, it } from 'vitest';
import { ConfigurationError, writeTemplateChoice } from '../../../server/src/core/workspace/writeTemplateChoice.ts';

const FILE = { path: 'docs/rfcs/0007-odd.md', isFolder: false, template: 'docs/rfcs/0000-template.md' };

describe('writeTemplateChoice', () => {
  it('starts a file', () => {
    expect(writeTemplateChoice('', FILE)).toBe('documents:\n  docs/rfcs/0007-odd.md: docs/rfcs/0000-template.md\n');
  });

  it('keeps comments and other keys', () => {
    const text = '# Ours.\nseverity:\n  section-unknown: off # noisy\n\ndocuments:\n  # Minutes.\n  notes/**: none\n';
    expect(writeTemplateChoice(text, FILE)).toBe(
      '# Ours.\nseverity:\n  section-unknown: off # noisy\n\ndocuments:\n  docs/rfcs/0007-odd.md: docs/rfcs/0000-template.md\n  # Minutes.\n  notes/**: none\n',
    );
  });

  it('changes an earlier choice in its place', () => {
    const text = 'documents:\n  a.md: rfc\n  docs/rfcs/0007-odd.md: rfc # for now\n  b.md: rfc\n';
    expect(writeTemplateChoice(text, { ...FILE, template: undefined })).toBe(
      'documents:\n  a.md: rfc\n  docs/rfcs/0007-odd.md: none # for now\n  b.md: rfc\n',
    );
  });

  it('fills an empty list', () => {
    expect(writeTemplateChoice('documents:\n', FILE)).toBe(
      'documents:\n  docs/rfcs/0007-odd.md: docs/rfcs/0000-template.md\n',
    );
    expect(writeTemplateChoice('documents: {}\n', FILE)).toBe(
      'documents:\n  docs/rfcs/0007-odd.md: docs/rfcs/0000-template.md\n',
    );
  });

  it('puts a folder before the folders it is in, and behind its files', () => {
    const text = 'documents:\n  docs/a/b.md: rfc\n  docs/**: none\n';
    expect(writeTemplateChoice(text, { path: 'docs/a', isFolder: true, template: 'rfc' })).toBe(
      'documents:\n  docs/a/b.md: rfc\n  docs/a/**: rfc\n  docs/**: none\n',
    );
    expect(writeTemplateChoice(text, { path: '', isFolder: true, template: 'rfc' })).toBe(
      'documents:\n  docs/a/b.md: rfc\n  docs/**: none\n  "**": rfc\n',
    );
  });

  it('does not let special characters of a path stand for many', () => {
    expect(writeTemplateChoice('', { path: 'a [x] {1}*.md', isFolder: false, template: 'rfc' })).toBe(
      'documents:\n  a [x] ?1}?.md: rfc\n',
    );
  });

  it.each(['documents: [a', '- a\n- b\n', 'documents: all\n', 'documents:\n  - a\n'])('refuses %j', (text) => {
    expect(() => writeTemplateChoice(text, FILE)).toThrow(ConfigurationError);
  });
});
