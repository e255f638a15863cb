/** Finders of the lexicon's phrases, compiled: cutting ten thousand phrases into words would take a cold start's time. */

import { categories } from '../categories.ts';
import { type Phrases, phrases, vocabularyOf } from '../text/phrases.ts';
import compiled from './lexicon/compiled.json' with { type: 'json' };
import { type Mood, moods, type TopicCue } from './lexicon.ts';

const cues: Record<string, TopicCue> = { dismissal: { kind: 'dismissal' }, courtesy: { kind: 'courtesy' } };

/** @param name `order 3`, `dismissal` or `courtesy` */
function cueOf(name: string): TopicCue {
  const [word, weight] = name.split(' ');
  const category = categories.find((one) => one === word);
  const cue = category === undefined ? cues[name] : ({ kind: 'topic', category, weight: Number(weight) } as const);
  if (cue === undefined) throw new Error(`the compiled lexicon speaks of ${name}: run npm run triage:lexicon`);
  return cue;
}

function moodOf(name: string): Mood {
  const mood = moods.find((one) => one === name);
  if (mood === undefined) throw new Error(`the compiled lexicon speaks of ${name}: run npm run triage:lexicon`);
  return mood;
}

/** Numbers of the words by which all finders here look. */
export const numbersOf = vocabularyOf(compiled.words);

const finder = <T>({ trie, says }: { trie: string; says: string[][] }, saying: (name: string) => T): Phrases<T> =>
  phrases(
    trie,
    says.map((all) => all.map(saying)),
  );

const { tries } = compiled;
export const topicFinder = finder(tries.topics, cueOf);
export const moodFinder = finder(tries.moods, moodOf);
export const conceptFinder = finder(tries.concepts, String);
export const delightFinder = finder(tries.delights, String);
export const openingFinder = finder(tries.openings, String);
export const closingFinder = finder(tries.closings, String);
