/** The lexicon's phrases as `core/triage/lexicon.ts` loads them: words numbered, phrases packed into tries. */
import { chinese } from '../core/triage/lexicon/chinese.ts';
import { chineseMoods } from '../core/triage/lexicon/chinese-moods.ts';
import { chineseConcepts } from '../core/triage/lexicon/concepts/chinese.ts';
import { englishConcepts } from '../core/triage/lexicon/concepts/english.ts';
import { otherConcepts } from '../core/triage/lexicon/concepts/others.ts';
import { delights } from '../core/triage/lexicon/delights.ts';
import { english } from '../core/triage/lexicon/english.ts';
import { englishMoods } from '../core/triage/lexicon/english-moods.ts';
import { closings, openings } from '../core/triage/lexicon/greetings.ts';
import { hindi, hindiMoods } from '../core/triage/lexicon/hindi.ts';
import { others } from '../core/triage/lexicon/others.ts';
import { LONGEST_BEGINNING, moods, SHORTEST_BEGINNING, UNSPACED } from '../core/triage/lexicon.ts';
import { categories } from '../core/words.ts';
import { type PackedTrie, type PhraseOptions, type PhraseTrie, phraseTrie } from './phrase-trie.ts';

const listOf = (text: string): string[] =>
  text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const optionsOf = ({ gap, classes }: { gap: number; classes: Record<string, string> }): PhraseOptions => ({
  gap,
  classes: Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, listOf(words)])),
});

function addAll(trie: PhraseTrie, text: string, says: string, options: PhraseOptions): void {
  for (const phrase of listOf(text)) trie.add(phrase, says, options);
}

function topicPhrases(): PhraseTrie {
  const trie = phraseTrie();
  for (const lexicon of [english, chinese, hindi, others]) {
    const options = optionsOf(lexicon);
    for (const category of categories) {
      for (const [weight, text] of Object.entries(lexicon.topics[category] ?? {})) {
        addAll(trie, text, `${category} ${weight}`, options);
      }
    }
    addAll(trie, lexicon.dismissals, 'dismissal', options);
    addAll(trie, lexicon.courtesies, 'courtesy', options);
  }
  return trie;
}

function moodPhrases(): PhraseTrie {
  const trie = phraseTrie();
  for (const lexicon of [englishMoods, chineseMoods, hindiMoods]) {
    for (const mood of moods) addAll(trie, lexicon.moods[mood] ?? '', mood, optionsOf(lexicon));
  }
  return trie;
}

function conceptPhrases(): PhraseTrie {
  const trie = phraseTrie();
  for (const lexicon of [englishConcepts, chineseConcepts]) {
    for (const [concept, text] of Object.entries(lexicon)) addAll(trie, text, concept, { gap: 3, classes: {} });
  }
  for (const [concept, words] of Object.entries(otherConcepts)) {
    for (const word of words.split(/\s+/)) trie.add(word.replaceAll('_', ' '), concept, { gap: 0, classes: {} });
  }
  return trie;
}

function plainPhrases(text: string, gap: number): PhraseTrie {
  const trie = phraseTrie();
  addAll(trie, text, 'said', { gap, classes: {} });
  return trie;
}

/** Words whose forms differ at the end are looked for by their beginnings, those of scripts without spaces anywhere. */
function piecesOfWords(): { beginnings: Record<string, string>; unspaced: Record<string, string> } {
  const beginnings = new Map<string, string>();
  const unspaced: [piece: string, concept: string][] = [];
  for (const [concept, list] of Object.entries(otherConcepts)) {
    for (const word of list.split(/\s+/)) {
      if (UNSPACED.test(word)) unspaced.push([word.replaceAll('_', ''), concept]);
      else if (!word.includes('_') && word.length >= SHORTEST_BEGINNING) {
        beginnings.set(word.slice(0, LONGEST_BEGINNING), concept);
      }
    }
  }
  return { beginnings: byConcept([...beginnings]), unspaced: byConcept(unspaced) };
}

const byConcept = (pieces: [piece: string, concept: string][]): Record<string, string> =>
  Object.fromEntries(
    [...Map.groupBy(pieces, ([, concept]) => concept)].map(([concept, own]) => [
      concept,
      own.map(([piece]) => piece).join(' '),
    ]),
  );

export interface CompiledLexicon {
  /** In the order of their numbers, from 1. */
  words: string;
  tries: Record<string, PackedTrie>;
  /** For each meaning. */
  beginnings: Record<string, string>;
  unspaced: Record<string, string>;
}

export function compileLexicon(): CompiledLexicon {
  const tries = {
    topics: topicPhrases(),
    moods: moodPhrases(),
    concepts: conceptPhrases(),
    delights: plainPhrases(delights, 2),
    openings: plainPhrases(openings, 0),
    closings: plainPhrases(closings, 0),
  };
  const words = [...new Set(Object.values(tries).flatMap((trie) => [...trie.words()]))].sort();
  const numbers = new Map(words.map((word, at) => [word, at + 1]));
  return {
    words: words.join(' '),
    tries: Object.fromEntries(Object.entries(tries).map(([name, trie]) => [name, trie.pack(numbers)])),
    ...piecesOfWords(),
  };
}
