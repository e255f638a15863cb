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

const branch = <T>(): Branch<T> => ({ next: new Map(), says: [] });

/** Comparable forms of the words in a piece of a phrase. */
const formsOf = (piece: string): string[] =>
  tokenise(plain(piece)).flatMap(({ form }) => (isBoundary(form) ? [] : [form]));

function grow<T>(root: Branch<T>, forms: string[]): Branch<T> {
  let node = root;
  for (const form of forms) {
    let following = node.next.get(form);
    if (following === undefined) {
      following = branch();
      node.next.set(form, following);
    }
    node = following;
  }
  return node;
}

function growGap<T>(node: Branch<T>, upTo: number): Branch<T> {
  node.gap ??= { upTo, branch: branch() };
  return node.gap.branch;
}

export function phrases<T>(): Phrases<T> {
  const root = branch<T>();
  const known = new Map<string, string[]>();
  const forms = (piece: string): string[] => {
    const found = known.get(piece) ?? formsOf(piece);
    known.set(piece, found);
    return found;
  };

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
      let ends = [root];
      for (const [piece] of phrase.matchAll(/<\w+>|~|[^<~]+/g)) {
        const alternatives = piece.startsWith('<') ? classes[piece.slice(1, -1)] : [piece];
        if (alternatives === undefined) throw new Error(`the lexicon has no class ${piece} for "${phrase}"`);
        if (piece === '~') ends = ends.map((end) => growGap(end, gap));
        else {
          const words = alternatives.map((alternative) => forms(alternative));
          ends = ends.flatMap((end) => words.map((one) => grow(end, one)));
        }
      }
      for (const end of ends) {
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
