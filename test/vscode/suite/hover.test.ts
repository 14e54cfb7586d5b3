import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ui } from '../ui.ts';
import { RFC } from './sampleRfc.ts';
import { HOVER, hoverOver, openFile } from './window.ts';

const WORD = '.monaco-editor .view-line span span';

suite('Hover', () => {
  test('on a heading shows what the template advises', async () => {
    await openFile(RFC);
    await hoverOver(WORD, 'Start from something that really happened', { text: 'Motivation' });
    await ui.screenshot('hover-heading');
    assert.match((await ui.texts(HOVER)).join('\n'), /Motivation · required section of RFC/);
  });

  test('on a field shows its values', async () => {
    await openFile(RFC);
    await hoverOver(WORD, 'Withdrawn', { text: 'Status' });
    await ui.screenshot('hover-field');
    assert.match((await ui.texts(HOVER)).join('\n'), /Status · required field of RFC/);
  });
});
