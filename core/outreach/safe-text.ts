/** Makes what people typed safe to stand in a mail. Words are never lost; only what does harm or shows nothing is. */

/** Marks that turn the reading order around (a file name, a sum, the rest of the line) and outlast the text they are in. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;
const INVISIBLE_MARKS = /[\u061C\u200E\u200F\uFEFF]/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
const CONTROLS_BUT_LINES_AND_TABS = /[^\P{Cc}\n\t]/gu;
const ANY_SPACE_OR_CONTROL = /[\s\p{Cc}]+/gu;

/** For a header or a heading: one line without controls, marks of direction and lone surrogates, at most `limit` characters. */
export function oneLine(text: string, limit: number): string {
  const line = text
    .toWellFormed()
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE_MARKS, '')
    .replace(ANY_SPACE_OR_CONTROL, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** For a body: line breaks are `\n`, tabs stay; a text in a right-to-left script keeps its own harmless marks. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS_BUT_LINES_AND_TABS, '')
    .trim();
}

/**
 * A name to greet somebody by; undefined where it looks like a link or an address. The form takes any name with any address,
 * so that a name is a stranger's chance to speak to a third person in the shop's mail.
 */
export function personName(name: string | undefined): string | undefined {
  const line = oneLine(name ?? '', 60);
  return line === '' || /[@/\\:<>]|\.\p{L}{2}|www/iu.test(line) ? undefined : line;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
