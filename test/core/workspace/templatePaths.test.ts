import { describe, expect, it } from 'vitest';
import { homeOf, isTemplatePath, placeOf } from '../../../server/src/core/workspace/templatePaths.ts';

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
    ['veps/NNNN-vep-template/vep.md', 'veps'],
    ['adr/ODH-ADR-0000-template.md', 'adr'],
    ['proposal-template/README.md', ''],
    ['docs/templates/long.md', 'docs'],
    ['docs/template/long.markdown', 'docs'],
    ['docs/rfc-templates/long.md', 'docs'],
    ['.proposals/templates/decision.md', ''],
    ['docs/.proposals/templates/decision.md', 'docs'],
    ['.github/ADR-TEMPLATE.md', ''],
    ['.specify/templates/spec-template.md', ''],
    ['openspec/schemas/fast/templates/proposal.md', 'openspec'],
    ['docs/templates/adr/short.md', 'docs'],
    ['assets/design-doc-template.md', ''],
    ['tools/adr-template.md.template', ''],
    ['docs/adr/adr.md.template', 'docs/adr'],
    ['docs/adr/adr.md.j2', 'docs/adr'],
    ['fips/fip-0000.md', 'fips'],
    ['cips/CIP-XXXX/README.md', 'cips'],
    ['docs/adr/adr000-template.md', 'docs/adr'],
    ['yip-X.md', ''],
    ['hips/hip-nn.md', 'hips'],
    ['rfc/yyyymmdd-template.md', 'rfc'],
    ['adr/YYYY-MM-DD-title.md', 'adr'],
    ['adr/JJJJ-MM-TT-titel.md', 'adr'],
    ['adr/adr-vorlage.md', 'adr'],
    ['adr/Entscheidungsvorlage.md', 'adr'],
    ['adr/plantilla-adr.md', 'adr'],
    ['adr/modèle.md', 'adr'],
    ['docs/决策模板.md', 'docs'],
    ['docs/vorlagen/entscheidung.md', 'docs'],
  ])('%s is for "%s"', (path, home) => {
    expect(homeOf(path)).toBe(home);
  });
});

describe('isTemplatePath', () => {
  it.each([
    'README.md',
    'docs/appendix-x.md',
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
    'veps/NNNN-vep-template/notes.md',
    'veps/0012-vep-template/vep.md',
    'rfcs/0042-new-template.md',
    'rfcs/0042-template-literals.md',
    'rfcs/2026-11-21-template.md',
    'rfcs/a-better-template-engine.md',
    'rfcs/rfc-0054-extend-template.md',
    'adr/adr-template-changes-0011.md',
    'adr/001-adr-template.md',
    'README.md.tmpl',
    'templates/commands/plan.md',
    '.github/discussion_template/idea.md',
    '.gitlab/merge_request_templates/default.md',
    'docs/commit-template.md',
  ])('%s is no template', (path) => {
    expect(isTemplatePath(path)).toBe(false);
  });
});

describe('placeOf', () => {
  it.each([
    ['adr/template.md', 'called', ''],
    ['adr/adr-template-minimal.md', 'called', 'adr'],
    ['rfcs/0000-template.md', 'called', ''],
    ['rfcs/language-template.md', 'worded', 'language'],
    ['rfcs/extend-template.md', 'worded', 'extend'],
    ['docs/templates/spec.md', 'kept', 'spec'],
    ['.specify/templates/spec-template.md', 'kept', 'spec'],
    ['rfcs/0000-cache.md', 'stub', ''],
    ['fips/fip-0000.md', 'stub', 'fip'],
    ['adr/ODH-ADR-0000-template.md', 'called', 'adr'],
    ['adr/odh-adr-template.md', 'worded', 'odh adr'],
    ['veps/NNNN-vep-template/vep.md', 'called', 'vep'],
    ['ops/postmortem/postmortem.md', 'namesake', ''],
    ['rfcs/0013-rfc-template.md', 'numbered', ''],
    ['docs/templates/0020-cache.md', 'numbered', '0020-cache'],
  ])('%s is "%s", for "%s"', (path, claim, kind) => {
    expect(placeOf(path)).toMatchObject({ claim, kind });
  });

  it('a component beside its folder is nothing', () => {
    expect(placeOf('src/button/button.md')).toBeUndefined();
  });
});
