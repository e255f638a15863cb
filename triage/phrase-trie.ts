/** Builds and packs the tries that `core/text/phrases.ts` walks. */
import { toBase64 } from '../core/text/base64.ts';
import { GAP } from '../core/text/phrases.ts';
import { plain } from '../core/text/plain.ts';
import { isBoundary, tokenise } from '../core/text/tokens.ts';

interface Branch {
  next: Map<string, Branch>;
  gap?: { upTo: number; branch: Branch };
  says: string[];
}

export interface PhraseOptions {
  /** Words of the same clause that a `~` stands for at most. */
  gap: number;
  /** `<name>` in a phrase stands for any of the words of the class. */
  classes: Record<string, string[]>;
}

export interface PhraseTrie {
  add: (phrase: string, says: string, options: PhraseOptions) => void;
  words: () => Set<string>;
  pack: (words: ReadonlyMap<string, number>) => PackedTrie;
}

export interface PackedTrie {
  trie: string;
  /** What phrases say, once for each combination. */
  says: string[][];
}

const branch = (): Branch => ({ next: new Map(), says: [] });

/** Comparable forms of the words in a piece of a phrase. */
const formsOf = (piece: string): string[] =>
  tokenise(plain(piece)).flatMap(({ form }) => (isBoundary(form) ? [] : [form]));

function grow(from: Branch, forms: string[]): Branch {
  let node = from;
  for (const form of forms) {
    const following = node.next.get(form) ?? branch();
    node.next.set(form, following);
    node = following;
  }
  return node;
}

function growGap(node: Branch, upTo: number): Branch {
  node.gap ??= { upTo, branch: branch() };
  return node.gap.branch;
}

export function phraseTrie(): PhraseTrie {
  const root = branch();
  return {
    add(phrase, says, { gap, classes }) {
      if (/~\s*(?:~|$)/.test(phrase)) throw new Error(`the lexicon's phrase "${phrase}" has nothing after a gap`);
      let ends = [root];
      for (const [piece] of phrase.matchAll(/<\w+>|~|[^<~]+/g)) {
        const alternatives = piece.startsWith('<') ? classes[piece.slice(1, -1)] : [piece];
        if (alternatives === undefined) throw new Error(`the lexicon has no class ${piece} for "${phrase}"`);
        if (piece === '~') ends = ends.map((end) => growGap(end, gap));
        else {
          const words = alternatives.map(formsOf);
          ends = ends.flatMap((end) => words.map((one) => grow(end, one)));
        }
      }
      for (const end of ends) {
        if (end === root) throw new Error(`the lexicon's phrase "${phrase}" has no words`);
        if (!end.says.includes(says)) end.says.push(says);
      }
    },
    words: () => wordsBelow(root, new Set()),
    pack: (words) => packed(root, words),
  };
}

function wordsBelow({ next, gap }: Branch, words: Set<string>): Set<string> {
  for (const [word, following] of next) wordsBelow(following, words.add(word));
  return gap === undefined ? words : wordsBelow(gap.branch, words);
}

function packed(root: Branch, words: ReadonlyMap<string, number>): PackedTrie {
  const says = new Map<string, number>();
  const saying = (all: string[]): number => {
    if (all.length === 0) return 0;
    const key = JSON.stringify(all);
    says.set(key, says.get(key) ?? says.size + 1);
    return says.get(key) ?? 0;
  };
  const queue: { node: Branch; word: number; said: number }[] = [{ node: root, word: GAP, said: 0 }];
  const numbers: number[] = [];
  for (const { node, word, said } of queue) {
    const following = [...node.next].map(([form, on]) => ({
      node: on,
      word: words.get(form) ?? Number.NaN,
      said: saying(on.says),
    }));
    if (node.gap) following.push({ node: node.gap.branch, word: GAP, said: node.gap.upTo });
    queue.push(...following.sort((a, b) => a.word - b.word));
    numbers.push(word, following.length, said);
  }
  return {
    trie: toBase64(Uint8Array.from([queue.length, ...numbers].flatMap(sevenBits))),
    says: [...says.keys()].map((key) => JSON.parse(key)),
  };
}

function sevenBits(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...sevenBits(number >> 7)];
}
