import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, phrases, vocabularyOf } from '../../../core/text/phrases.ts';
import { plain } from '../../../core/text/plain.ts';
import { isBoundary, type Token, tokenise } from '../../../core/text/tokens.ts';
import { type PhraseOptions, phraseTrie } from '../../../triage/phrase-trie.ts';

const GAP = 2;
const OPTIONS: PhraseOptions = { gap: GAP, classes: { thing: ['box', 'bag'] } };

function finderOf(all: readonly string[]): (tokens: Token[]) => Found<string>[] {
  const trie = phraseTrie();
  for (const phrase of all) trie.add(phrase, phrase, OPTIONS);
  const words = [...trie.words()].sort();
  const { trie: packed, says } = trie.pack(new Map(words.map((word, at) => [word, at + 1])));
  const numbersOf = vocabularyOf(words.join(' '));
  const { find } = phrases(packed, says);
  return (tokens) => find(numbersOf(tokens));
}

describe('phrases', () => {
  it.each<[text: string, phrases: string[], found: string[]]>([
    ['cancel my order', ['cancel order', 'order'], ['cancel order']],
    ['cancel the big blue order', ['cancel ~ order'], ['cancel ~ order']],
    ['cancel one two three order', ['cancel ~ order'], []],
    ['cancel. order', ['cancel order', 'cancel ~ order'], []],
    ['a lost bag', ['lost <thing>'], ['lost <thing>']],
    ['order and cancel order', ['cancel order', 'order'], ['order', 'cancel order']],
  ])('in "%s" of %j are %j', (text, all, found) => {
    expect(finderOf(all)(tokenise(plain(text))).flatMap(({ says }) => says)).toEqual(found);
  });

  it.each([
    ['...', 'has no words'],
    ['a <nothing>', 'no class <nothing>'],
    ['cancel ~', 'nothing after a gap'],
    ['cancel ~ ~ order', 'nothing after a gap'],
  ])('"%s" is refused: it %s', (phrase, why) => {
    expect(() => finderOf([phrase])).toThrow(why);
  });

  it('are those that a search word by word finds, longest first', () => {
    const word = fc.constantFrom('a1', 'b2', 'c3', 'd4');
    const phrase = fc
      .tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', ' ~ '), word), { maxLength: 3 }))
      .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''));
    const text = fc.array(fc.oneof({ weight: 6, arbitrary: word }, fc.constantFrom('unknown', ',', '.')), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 12 }), text, (all, words) => {
        const tokens = tokenise(plain(words.join(' ')));
        expect(finderOf(all)(tokens)).toEqual(searchedWordByWord(all, tokens));
      }),
      { numRuns: 500 },
    );
  });
});

/** A match of a phrase with the tokens that each of its words skipped: undefined where no gap allows any. */
interface Match {
  phrase: string;
  at: number[];
  skipped: (number | undefined)[];
}

/** Every way in which a phrase's words, from one on, stand in the tokens from a position on. */
function matches(phrase: string, tokens: Token[]): Match[] {
  const words = phrase
    .split(' ')
    .flatMap((word, at, all) => (word === '~' ? [] : [{ word, far: all[at - 1] === '~' }]));
  const on = (which: number, from: number): Omit<Match, 'phrase'>[] => {
    const wanted = words[which];
    if (wanted === undefined) return [{ at: [], skipped: [] }];
    return (wanted.far ? [0, 1, 2] : [undefined]).flatMap((skip) => {
      const position = from + (skip ?? 0);
      const between = tokens.slice(from, position);
      if (tokens[position]?.form !== wanted.word || between.some(({ form }) => isBoundary(form))) return [];
      return on(which + 1, position + 1).map(({ at, skipped }) => ({
        at: [position, ...at],
        skipped: [skip, ...skipped],
      }));
    });
  };
  return tokens.flatMap((_, from) => on(0, from).map((match) => ({ phrase, ...match })));
}

function searchedWordByWord(all: readonly string[], tokens: Token[]): Found<string>[] {
  const order = ({ at, skipped }: Match): string => [at[0], ...skipped.map((one) => (one ?? -1) + 1)].join(' ');
  const found = all
    .flatMap((phrase) => matches(phrase, tokens))
    .sort((a, b) => b.at.length - a.at.length || (a.at[0] ?? 0) - (b.at[0] ?? 0) || (order(a) < order(b) ? -1 : 1));
  const taken = new Set<number>();
  const kept: Found<string>[] = [];
  for (const { phrase, at } of found) {
    if (at.every((position) => taken.has(position))) continue;
    for (const position of at) taken.add(position);
    kept.push({ says: [phrase], at });
  }
  return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}
