import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../core/files/file-name.ts';
import { attachmentHeader, servedType } from '../../../core/files/serving.ts';

describe('a safe name', () => {
  it.each([
    ['lamp.jpg', 'lamp.jpg'],
    ['发票 2026.pdf', '发票 2026.pdf'],
    ['C:\\Users\\mei\\a.txt', 'C__Users_mei_a.txt'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\r\nb\u0000.pdf', 'a b_.pdf'],
    ['tool.exe. . ', 'tool.exe'],
    ['.bashrc', 'bashrc'],
    ['con.txt', '_con.txt'],
    [' \u200b ', 'file'],
    ['\ud800', '\ufffd'],
  ])('of %j is %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('of a long one is cut and keeps its ending', () => {
    const name = safeFileName(`${'😀'.repeat(300)}.pdf`);
    expect([...name]).toHaveLength(100);
    expect(name).toMatch(/😀\.pdf$/u);
  });

  it('of anything has no separator, no control or direction mark, is well formed, and is its own safe name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeFileName(given);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(name.isWellFormed()).toBe(true);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(101);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

describe('what a browser is told', () => {
  it('is to save the file under its name', () => {
    expect(attachmentHeader('发票 (1).pdf')).toBe(
      `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E5%8F%91%E7%A5%A8%20%281%29.pdf`,
    );
  });

  it('is one header of ASCII that can be read back, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const header = attachmentHeader(given);
        const parts = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)$/.exec(
          header,
        );
        expect(parts?.[1]).not.toMatch(/["\\]/);
        expect(decodeURIComponent(parts?.[2] ?? '')).toBe(given.toWellFormed());
      }),
    );
  });

  it.each([
    ['image/png', 'image/png'],
    ['application/pdf', 'application/pdf'],
    ...[
      'text/html',
      'image/svg+xml',
      'text/xml',
      'application/xhtml+xml',
      'text/javascript',
      'text/css',
      'IMAGE/PNG; x',
      'nonsense',
      '',
    ].map((type) => [type, 'application/octet-stream']),
  ])('of %s is %s', (declared, served) => {
    expect(servedType(declared ?? '')).toBe(served);
  });
});
