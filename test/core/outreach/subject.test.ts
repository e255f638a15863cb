import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterSubject } from '../../../core/outreach/subject.ts';

const subject = (text: string, isAnswer = false) =>
  letterSubject({ id: 'CL-7K3M9QXA', subject: text }, isAnswer, 'Your message');

describe('a letter’s subject', () => {
  it.each([
    ['Broken lamp', '[CL-7K3M9QXA] Broken lamp'],
    ['  Broken\r\nBcc: evil@x.example ', '[CL-7K3M9QXA] Broken Bcc: evil@x.example'],
    ['Re: RE: [CL-7K3M9QXA] Broken lamp', '[CL-7K3M9QXA] Broken lamp'],
    ['回复：[CL-00000000] 台灯', '[CL-7K3M9QXA] 台灯'],
    ['about [CL-00000000] again', '[CL-7K3M9QXA] about again'],
    ['reply wanted', '[CL-7K3M9QXA] reply wanted'],
    ['', '[CL-7K3M9QXA] Your message'],
    ['\u0000\u202E \n', '[CL-7K3M9QXA] Your message'],
    ['gnp.\u202Eexe', '[CL-7K3M9QXA] gnp.exe'],
    ['half \uD83D emoji', '[CL-7K3M9QXA] half \uFFFD emoji'],
  ])('of %j is %j', (text, expected) => {
    expect(subject(text)).toBe(expected);
  });

  it('marks answers', () => {
    expect(subject('Broken lamp', true)).toBe('Re: [CL-7K3M9QXA] Broken lamp');
  });

  it('cuts a long text between characters', () => {
    expect(subject('😀'.repeat(300))).toBe(`[CL-7K3M9QXA] ${'😀'.repeat(199)}…`);
  });

  it('is one harmless line for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, isAnswer) => {
        const line = subject(text, isAnswer);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(line.isWellFormed()).toBe(true);
        expect([...line].length).toBeLessThanOrEqual(200 + 'Re: [CL-7K3M9QXA] '.length);
      }),
    );
  });
});
