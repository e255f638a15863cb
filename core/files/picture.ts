/** Pictures within the words of an answer. */

const STARTS: readonly [type: string, start: RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** The type of a picture that every mail program shows, by its content whatever it was declared as; undefined: none such. */
export function pictureType(content: Uint8Array): string | undefined {
  const head = Array.from(content.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return STARTS.find(([, start]) => start.test(head))?.[0];
}

/** What an agent's text says where a picture stands. */
export const pictureMark = (name: string): string => `[image: ${name}]`;

/** A text in its order: words between the marks of these pictures, and the pictures, each where it was first named. */
export function splitAtPictures<P extends { name: string }>(
  text: string,
  pictures: readonly P[],
): (string | { picture: P })[] {
  const found = pictures
    .flatMap((picture) => {
      const at = text.indexOf(pictureMark(picture.name));
      return at < 0 ? [] : [{ picture, at, end: at + pictureMark(picture.name).length }];
    })
    .sort((a, b) => a.at - b.at);
  const parts: (string | { picture: P })[] = [];
  let from = 0;
  for (const { picture, at, end } of found) {
    // Two files of one name: the mark stands for the first.
    if (at < from) continue;
    parts.push(text.slice(from, at), { picture });
    from = end;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
}
