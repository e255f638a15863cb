import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureMark, pictureType, splitAtPictures } from '../../../core/files/picture.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('a picture', () => {
  it.each([
    ['image/png', '89504e470d0a1a0a0000000d'],
    ['image/jpeg', 'ffd8ffe000104a4649460001'],
    ['image/gif', '4749463839610100'],
    ['image/webp', '524946460000000057454250'],
    [undefined, '52494646000000004156492020'],
    [undefined, '3c7376673e'],
    [undefined, ''],
  ])('is %s by its content', (type, hex) => {
    expect(pictureType(bytes(hex))).toBe(type);
  });
});

describe('a text with pictures', () => {
  const [cat, dog] = [{ name: 'cat.png' }, { name: 'dog].png' }];

  it('is cut at the marks of its own pictures only, in the order of the text', () => {
    const text = 'See [image: dog].png] and\n[image: cat.png] [image: fish.png] bye';
    expect(splitAtPictures(text, [cat, dog])).toEqual([
      'See ',
      { picture: dog },
      ' and\n',
      { picture: cat },
      ' [image: fish.png] bye',
    ]);
  });

  it('shows a picture once, however often it is named, and the first of two with one name', () => {
    const text = '[image: cat.png][image: cat.png]';
    expect(splitAtPictures(text, [cat, { name: 'cat.png' }])).toEqual([{ picture: cat }, '[image: cat.png]']);
  });

  it('loses no words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(pictureMark('cat.png'), 'x'))), (pieces) => {
        const text = pieces.join('');
        const parts = splitAtPictures(text, [cat, dog]);
        const back = parts.map((part) => (typeof part === 'string' ? part : pictureMark(part.picture.name))).join('');
        expect(back.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
