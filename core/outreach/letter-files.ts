/** What a letter says of the files that an agent sends with an answer. */
import { splitAtPictures } from '../files/picture.ts';
import type { Block, LetterFile, LetterFileNames } from './letter.ts';
import type { Messages } from './messages/messages.ts';
import { oneLine, plainText } from './safe-text.ts';

const NAME = 120;

/** The agent's words with the pictures where they name them; those that they do not name stand below. */
export function wordsWithPictures(text: string, files: readonly LetterFile[], messages: Messages): Block[] {
  const pictures = files.flatMap(({ name, contentId }) => (contentId === undefined ? [] : [{ name, contentId }]));
  const parts = splitAtPictures(plainText(text), pictures);
  const placed = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.picture])));
  const picture = ({ name, contentId }: (typeof pictures)[number]): Block => ({
    kind: 'picture',
    label: messages.files.picture(oneLine(name, NAME)),
    contentId,
  });
  return [
    ...parts.map(
      (part): Block => (typeof part === 'string' ? { kind: 'words', text: part.trim() } : picture(part.picture)),
    ),
    ...pictures.filter((one) => !placed.has(one)).map(picture),
  ];
}

/** Names what goes along, and what does not. */
export function aboutFiles({ attached, linked, withheld }: LetterFileNames, messages: Messages): Block[] {
  const say = (names: readonly string[], words: (names: string[]) => string): Block[] =>
    names.length === 0 ? [] : [{ kind: 'paragraph', text: words(names.map((name) => oneLine(name, NAME))) }];
  const { files } = messages;
  return [
    ...say(
      attached.flatMap(({ name, contentId }) => (contentId === undefined ? [name] : [])),
      files.attached,
    ),
    ...say(linked, files.linked),
    ...say(withheld, files.withheld),
  ];
}
