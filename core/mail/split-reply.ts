/** The newest text of a mail apart from what it quotes, signs and forwards. Pure, linear, never throws. */
import { linesOfHtml } from './html/lines-of-html.ts';
import { linesOf } from './reply/lines.ts';
import { type SplitReply, splitLines } from './reply/split-lines.ts';

export type { SplitReply };

/** Every line of `text` that is not blank is in one of the parts. */
export const splitReplyText = (text: string): SplitReply => splitLines(linesOf(text));

/** As plain text. Scripts, styles and comments are dropped. */
export const splitReplyHtml = (html: string): SplitReply => splitLines(linesOfHtml(html));
