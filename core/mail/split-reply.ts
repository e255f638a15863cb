/** The newest text of a mail apart from what it quotes, signs and forwards. Pure, linear, never throws. */
import { foldHtml } from './html/fold-html.ts';
import { linesOfHtml, type Recording } from './html/lines-of-html.ts';
import { linesOf } from './reply/lines.ts';
import { type SplitReply, splitLines } from './reply/split-lines.ts';

export type { SplitReply };

/** Every line of `text` that is not blank is in one of the parts. */
export const splitReplyText = (text: string): SplitReply => partsOf(splitLines(linesOf(text)));

/** As plain text. Scripts, styles and comments are dropped. */
export const splitReplyHtml = (html: string): SplitReply => partsOf(splitLines(linesOfHtml(html)));

const partsOf = ({ reply, quoted, signature }: SplitReply): SplitReply => ({ reply, quoted, signature });

/** The same with the reply's own HTML: not sanitised, without scripts, styles and comments where something is folded away. */
export function foldReplyHtml(html: string): SplitReply & { html: string } {
  const recording: Recording = { tokens: [], pieces: new Map() };
  const lines = linesOfHtml(html, recording);
  const { isKept, ...split } = splitLines(lines);
  const isFolded = split.quoted !== '' || split.signature !== '';
  return { ...split, html: isKept && isFolded ? foldHtml(html, recording, lines, isKept) : html };
}
