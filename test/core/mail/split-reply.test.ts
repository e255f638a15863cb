import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '../../../core/mail/html/lines-of-html.ts';
import { type SplitReply, splitReplyHtml, splitReplyText } from '../../../core/mail/split-reply.ts';
import { fixtures } from './replies/all.ts';
import type { Fixture } from './replies/fixture.ts';

const split = (mail: Fixture): SplitReply =>
  mail.html === undefined ? splitReplyText(mail.text ?? '') : splitReplyHtml(mail.html);

const linesIn = (mail: Fixture): string[] =>
  (mail.html === undefined ? (mail.text ?? '').split(/[\r\n]+/) : linesOfHtml(mail.html).map(({ text }) => text))
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.each(Object.entries(fixtures))('the newest text %s', (_, group) => {
  it.each(group.map((one): [string, Fixture] => [`${one.client}, ${one.language}, ${one.what ?? ''}`, one]))(
    'is exact: %s',
    (_name, mail) => {
      const { reply, quoted, signature } = split(mail);
      expect({ reply, signature }).toEqual({ reply: mail.reply, signature: mail.signature ?? '' });
      const all = `${reply}\n${quoted}\n${signature}`;
      for (const line of linesIn(mail)) expect(all).toContain(line);
      expect(splitReplyText(reply).reply, 'the reply is all reply').toBe(reply);
    },
  );
});
