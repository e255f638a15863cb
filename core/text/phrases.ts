/** Finds many phrases in a text at once: a trie over tokens in which `~` stands for a few words in between. */
import { CLAUSE, isBoundary, plain, type Token, tokenise } from './tokens.ts';

interface Branch<T> {
  next: Map<string, Branch<T>>;
  gap?: { upTo: number; branch: Branch<T> };
  says: T[];
}

export interface Phrases<T> {
  /** `<name>` in a phrase stands for any of the words of the class; `~` for up to `gap` tokens of the same clause. */
  add: (phrase: string, says: T, options: { gap: number; classes: Record<string, string[]> }) => void;
  find: (tokens: Token[]) => Found<T>[];
}

export interface Found<T> {
  says: T[];
  /** Positions of the tokens that make up the phrase, ascending; what lies in a gap is not among them. */
  at: number[];
}

/** All texts that a phrase with classes stands for. */
function spelledOut(phrase: string, classes: Record<string, string[]>): string[] {
  const slot = /<(\w+)>/.exec(phrase);
  if (slot === null) return [phrase];
  const words = classes[slot[1] ?? ''];
  if (words === undefined) throw new Error(`the lexicon has no class ${slot[0]} for "${phrase}"`);
  return words.flatMap((word) => spelledOut(phrase.replace(slot[0], word), classes));
}

const branch = <T>(): Branch<T> => ({ next: new Map(), says: [] });

function grow<T>(root: Branch<T>, phrase: string, gap: number): Branch<T> {
  let node = root;
  for (const [index, part] of phrase.split('~').entries()) {
    if (index > 0) {
      node.gap ??= { upTo: gap, branch: branch() };
      node = node.gap.branch;
    }
    for (const { form } of tokenise(plain(part))) {
      if (isBoundary(form)) continue;
      let following = node.next.get(form);
      if (following === undefined) {
        following = branch();
        node.next.set(form, following);
      }
      node = following;
    }
  }
  return node;
}

export function phrases<T>(): Phrases<T> {
  const root = branch<T>();

  function walk(node: Branch<T>, tokens: Token[], from: number, at: number[], found: Found<T>[]): void {
    if (node.says.length > 0) found.push({ says: node.says, at });
    const step = (on: Branch<T>, position: number): void => {
      const form = tokens[position]?.form;
      const following = form === undefined ? undefined : on.next.get(form);
      if (following !== undefined) walk(following, tokens, position + 1, [...at, position], found);
    };
    step(node, from);
    if (node.gap === undefined) return;
    for (let position = from; position <= from + node.gap.upTo; position++) {
      if (position > from && isBoundary(tokens[position - 1]?.form ?? CLAUSE)) break;
      step(node.gap.branch, position);
    }
  }

  return {
    add(phrase, says, { gap, classes }) {
      for (const text of spelledOut(phrase, classes)) {
        const end = grow(root, text.trim(), gap);
        if (end === root) throw new Error(`the lexicon's phrase "${phrase}" has no words`);
        if (!end.says.includes(says)) end.says.push(says);
      }
    },
    find(tokens) {
      const found: Found<T>[] = [];
      for (let at = 0; at < tokens.length; at++) walk(root, tokens, at, [], found);
      return longestFirst(found, tokens.length);
    },
  };
}

/** Longer phrases win: one whose every token belongs to longer ones already (`order` in `cancel my order`) is dropped. */
function longestFirst<T>(found: Found<T>[], length: number): Found<T>[] {
  const taken = new Uint8Array(length);
  const kept: Found<T>[] = [];
  for (const one of found.toSorted((a, b) => b.at.length - a.at.length || (a.at[0] ?? 0) - (b.at[0] ?? 0))) {
    if (one.at.every((position) => taken[position] === 1)) continue;
    for (const position of one.at) taken[position] = 1;
    kept.push(one);
  }
  return kept.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}
