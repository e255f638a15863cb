/**
 * Plain HTML that mail programs agree on: no tables, no images but those that came along, styles in the elements. Text and background keep the
 * reader's own colours (light or dark); only the link that matters brings its own pair, with enough contrast on both.
 */
import type { Block } from './letter.ts';
import { escapeHtml as esc } from './safe-text.ts';

const FONT = "font:16px/1.6 system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif";
const PARAGRAPH = 'margin:0 0 16px';
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600';
const FACE =
  'display:inline-block;min-width:84px;margin:0 6px 8px 0;padding:8px 4px;border:1px solid #8a8a8a;border-radius:6px;text-align:center;text-decoration:none;color:inherit';
const QUOTE = 'margin:8px 0 28px;padding:2px 0 1px 14px;border-left:3px solid #8a8a8a';
const PICTURE = 'display:block;max-width:100%;height:auto;border:0';
const FOOTER = 'margin:28px 0 0;padding-top:12px;border-top:1px solid #8a8a8a;font-size:14px';

export function renderHtml(blocks: readonly Block[], lang: string, title: string): string {
  return `<!doctype html>
<html lang="${esc(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<style>:root { color-scheme: light dark; }</style>
<title>${esc(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;${FONT}">
<div role="article" aria-label="${esc(title)}" lang="${esc(lang)}" style="max-width:600px;margin:0 auto;overflow-wrap:break-word">
${blocks.map(blockHtml).join('\n')}
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${withLineBreaks(block.text)}</p>`;
    case 'words':
      return typed(block.text);
    case 'picture':
      return `<p style="${PARAGRAPH}"><img src="cid:${esc(block.contentId)}" alt="${esc(block.label)}" style="${PICTURE}"></p>`;
    case 'quote':
      return `<p style="margin:28px 0 0">${esc(block.caption)}</p>\n<blockquote style="${QUOTE}">${typed(block.text)}</blockquote>`;
    case 'link':
      return `<p style="${PARAGRAPH}"><a href="${esc(block.url)}" style="${BUTTON}">${esc(block.label)}</a></p>`;
    case 'faces':
      return `<p style="${PARAGRAPH}">${block.faces.map(faceHtml).join('\n')}</p>`;
    case 'footer':
      return `<p style="${FOOTER}">${block.lines.map(esc).join('<br>\n')}</p>`;
  }
}

const faceHtml = ({ face, label, url }: { face: string; label: string; url: string }): string =>
  `<a href="${esc(url)}" style="${FACE}"><span aria-hidden="true" style="font-size:26px;line-height:1.3">${esc(face)}</span><br>${esc(label)}</a>`;

/** What a person typed runs in the direction of its own script, whatever the letter's language is. */
const typed = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto" style="${PARAGRAPH}">${withLineBreaks(paragraph)}</p>`)
    .join('\n');

const withLineBreaks = (text: string): string => esc(text).replaceAll('\n', '<br>\n');
