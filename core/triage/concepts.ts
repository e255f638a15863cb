/** Which meanings occur in a message, whatever words stand for them: what the model learns of one word holds for the others. */
import type { Token } from '../text/tokens.ts';
import { conceptFinder } from './finders.ts';
import compiled from './lexicon/compiled.json' with { type: 'json' };
import { LONGEST_BEGINNING, SHORTEST_BEGINNING, UNSPACED } from './lexicon.ts';

const beginnings = new Map<string, string>();
for (const [concept, list] of Object.entries(compiled.beginnings)) {
  for (const beginning of list.split(' ')) beginnings.set(beginning, concept);
}

/** By their first character. */
const unspaced = new Map<string, [piece: string, concept: string][]>();
for (const [concept, list] of Object.entries(compiled.unspaced)) {
  for (const piece of list.split(' ')) {
    const alike = unspaced.get(piece.charAt(0));
    if (alike === undefined) unspaced.set(piece.charAt(0), [[piece, concept]]);
    else alike.push([piece, concept]);
  }
}

/** Each concept with the position of its first token. */
export function conceptsIn(tokens: Token[], numbers: Int32Array): Map<string, number> {
  const heard = new Map<string, number>();
  const hear = (concept: string, at: number): void => {
    if (!heard.has(concept)) heard.set(concept, at);
  };
  for (const { says, at } of conceptFinder.find(numbers)) for (const concept of says) hear(concept, at[0] ?? 0);
  for (const [at, { written }] of tokens.entries()) {
    if (UNSPACED.test(written)) {
      for (let from = 0; from < written.length; from++) {
        for (const [piece, concept] of unspaced.get(written.charAt(from)) ?? []) {
          if (written.startsWith(piece, from)) hear(concept, at);
        }
      }
    } else if (written.length >= SHORTEST_BEGINNING) {
      for (let length = SHORTEST_BEGINNING; length <= LONGEST_BEGINNING; length++) {
        const concept = beginnings.get(written.slice(0, length));
        if (concept !== undefined) hear(concept, at);
      }
    }
  }
  return heard;
}
