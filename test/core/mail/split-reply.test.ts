import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '../../../core/mail/html/lines-of-html.ts';
import { type SplitReply, splitReplyHtml, splitReplyText } from '../../../core/mail/split-reply.ts';
import { attributions } from './replies/attributions.ts';
import { devices } from './replies/devices.ts';
import type { Fixture } from './replies/fixture.ts';
import { headerBlocks } from './replies/header-blocks.ts';
import { html } from './replies/html.ts';
import { layouts } from './replies/layouts.ts';

const split = (mail: Fixture): SplitReply =>
  mail.html === undefined ? splitReplyText(mail.text ?? '') : splitReplyHtml(mail.html);

const linesIn = (mail: Fixture): string[] =>
  (mail.html === undefined ? (mail.text ?? '').split(/[\r\n]+/) : linesOfHtml(mail.html).map(({ text }) => text))
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.each([
  ['under an attribution', attributions],
  ['under a block of headers', headerBlocks],
  ['above the line of a device', devices],
  ['in whatever place', layouts],
  ['in HTML', html],
])('the newest text %s', (_, fixtures) => {
  it.each(fixtures.map((one): [string, Fixture] => [`${one.client}, ${one.language}, ${one.what ?? ''}`, one]))(
    'is exact: %s',
    (_name, mail) => {
      const { reply, quoted, signature } = split(mail);
      expect({ reply, signature }).toEqual({ reply: mail.reply, signature: mail.signature ?? '' });
      const all = `${reply}\n${quoted}\n${signature}`;
      for (const line of linesIn(mail)) expect(all).toContain(line);
    },
  );
});
