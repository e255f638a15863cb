import type { Block } from './letter.ts';

export const renderText = (blocks: readonly Block[]): string => `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'words':
      return block.text;
    case 'picture':
      return `[${block.label}]`;
    case 'quote':
      return [block.caption, ...block.text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))].join('\n');
    case 'link':
      return `${block.label}\n${block.url}`;
    case 'faces':
      return block.faces.map(({ label, url }) => `${label}\n${url}`).join('\n\n');
    case 'footer':
      return ['-- ', ...block.lines].join('\n');
  }
}
