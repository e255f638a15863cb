import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExecutable } from '../../../core/files/executable.ts';
import { judgeFiles } from '../../../core/files/judge.ts';
import { zipNames } from '../../../core/files/zip-names.ts';
import { policySchema } from '../../../core/policy.ts';
import { zipOf } from '../../support/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: Uint8Array | string = 'plain words', type = 'application/octet-stream') => ({
  name,
  type,
  content: typeof content === 'string' ? bytes(content) : content,
});
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

describe('what runs', () => {
  it.each<[string, ReturnType<typeof file>]>([
    ['by its ending', file('Rechnung.pdf.exe')],
    ['by its ending in capitals', file('SETUP.MSI')],
    ['as a document with macros', file('report.xlsm')],
    ['by its declared type', file('data', 'x', 'application/x-msdownload')],
    ['by its declared type, with macros', file('data', 'x', 'application/vnd.ms-excel.sheet.macroenabled.12')],
    ['for Windows, whatever it is called', file('photo.jpg', new Uint8Array([0x4d, 0x5a, 0x90, 0]), 'image/jpeg')],
    ['for Linux', file('photo.jpg', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2]))],
    ['for macOS', file('photo.jpg', new Uint8Array([0xcf, 0xfa, 0xed, 0xfe]))],
    ['as a script', file('notes.txt', '#!/bin/sh\nrm -rf ~\n')],
    ['as a script after blanks and a byte order mark', file('notes.txt', '\ufeff\r\n @echo off\r\ndel *')],
    ['as a script in UTF-16', file('notes.txt', utf16('<script language="VBScript">'))],
    ['on a server', file('picture.gif', '<?php system($_GET["c"]);')],
    ['as a link to a site', file('link.txt', '[InternetShortcut]\r\nURL=http://x.example')],
    ['within an archive', file('photos.zip', zipOf({ 'readme.txt': 'hi', 'photos/me.jpg.scr': 'MZ' }))],
    ['within an archive of another name', file('photos.jpg', zipOf({ 'a.js': 'x' }))],
    ['as macros within a document', file('report.docx', zipOf({ 'word/vbaProject.bin': 'x' }))],
    ['as Java', file('tool.dat', zipOf({ 'META-INF/MANIFEST.MF': 'x' }))],
  ])('%s is known', (_how, given) => {
    expect(isExecutable(given)).toBe(true);
  });

  it.each<[string, ReturnType<typeof file>]>([
    ['a picture', file('lamp.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg')],
    ['a text that names a program', file('notes.txt', 'Run setup.exe, then tell me what #!/bin/sh means')],
    ['a document', file('report.docx', zipOf({ 'word/document.xml': '<w/>', 'xl/printerSettings1.bin': '' }))],
    ['a nameless part', file('attachment-1.bin')],
    ['a page', file('page.html', '<!doctype html><script>alert(1)</script>', 'text/html')],
    ['a drawing', file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')],
    ['a mail', file('forwarded.eml', 'From: mei@example.com\r\n\r\nHello', 'message/rfc822')],
    ['nothing', file('empty', '')],
  ])('%s is not', (_what, given) => {
    expect(isExecutable(given)).toBe(false);
  });

  it('is asked of any bytes without an error', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array([...zipOf({ 'a.txt': 'x' }), ...tail])),
      fc.uint8Array({ maxLength: 60 }).map((middle) => {
        const zip = zipOf({ 'a.txt': 'x', 'b.txt': 'y' });
        zip.set(middle, 30);
        return zip;
      }),
    );
    fc.assert(
      fc.property(anything, (content) => {
        expect(typeof isExecutable(file('x', content))).toBe('boolean');
        expect(zipNames(content).length).toBeLessThanOrEqual(2_000);
      }),
    );
  });
});

describe('the policy', () => {
  const policy = (files = {}) => policySchema.parse({ shopName: 'Tea', files }).files;
  const sized = (megabytes: number, more: { inline?: true } = {}) => ({
    ...file('a.txt', new Uint8Array(megabytes * 1024 * 1024)),
    ...more,
  });

  it('takes ordinary files', () => {
    expect(judgeFiles(policy(), [file('a.txt'), file('b.pdf')])).toEqual([undefined, undefined]);
  });

  it('holds what is too large by itself, and only that', () => {
    expect(judgeFiles(policy({ megabytesPerFile: 1 }), [sized(2), sized(1)])).toEqual(['size', undefined]);
  });

  it('holds what is too much together: what still fits is taken', () => {
    const limits = policy({ megabytesPerMessage: 3 });
    expect(judgeFiles(limits, [sized(2), sized(2), sized(1)])).toEqual([undefined, 'size', undefined]);
  });

  it('holds pictures within the text first where there are too many', () => {
    const files = [sized(0, { inline: true }), sized(0), sized(0)];
    expect(judgeFiles(policy({ filesPerMessage: 2 }), files)).toEqual(['count', undefined, undefined]);
  });

  it('counts nothing that is held for another reason', () => {
    expect(judgeFiles(policy({ filesPerMessage: 1 }), [file('x.exe'), file('a.txt')])).toEqual(['type', undefined]);
  });

  it.each(['.iso', 'video/*', 'video/mp4'])('holds what the shop does not take: %s', (denied) => {
    const limits = policy({ deniedTypes: [denied] });
    const files = [{ ...file('film.iso'), type: 'video/mp4' }, file('a.txt')];
    expect(judgeFiles(limits, files)).toEqual(['type', undefined]);
  });

  it.each(['exe', 'VIDEO/*', '*', '.', 'video'])('does not take %j for a type', (denied) => {
    expect(() => policy({ deniedTypes: [denied] })).toThrow('an ending such as .iso');
  });
});
