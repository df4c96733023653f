import { describe, expect, test } from 'vitest';
import { pastedDocument } from '../../src/renderer/screens/import/files.ts';

describe('what was pasted', () => {
  test('keeps its mark-up where that carries structure', () => {
    const html = '<table><tr><td>a</td></tr></table>';
    expect(pastedDocument(html, 'a', 'Page')).toEqual({ name: 'Page.html', text: html });
    expect(pastedDocument('<span>a</span>', 'a', 'Page')).toEqual({ name: 'Page.txt', text: 'a' });
    expect(pastedDocument('', '  \n', 'Page')).toBeNull();
  });
});
