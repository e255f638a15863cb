/** The shape of a language's words and how they become phrase finders. Data: `lexicon/`, one file per language. */
import { type Phrases, phrases } from '../text/phrases.ts';
import { type Category, categories } from '../words.ts';
import { chinese } from './lexicon/chinese.ts';
import { chineseMoods } from './lexicon/chinese-moods.ts';
import { english } from './lexicon/english.ts';
import { englishMoods } from './lexicon/english-moods.ts';
import { hindi, hindiMoods } from './lexicon/hindi.ts';
import { others } from './lexicon/others.ts';

/** Phrases between `|`. Weights are log-odds: 3 settles a category alone, 2 makes it likely, 1 leans, 0.5 hints. */
type Weighed = Partial<Record<'3' | '2' | '1.5' | '1' | '0.5', string>>;

export interface Lexicon {
  /** Tokens that a `~` in a phrase may stand for at most: words, or characters in Chinese. */
  gap: number;
  classes: Record<string, string>;
  topics: Partial<Record<Category, Weighed>>;
  /** `not asking for`, `instead of`: what follows in the clause is not what the customer wants. */
  dismissals: string;
  /** Words that weigh nothing, and after which nothing may be left: greetings, thanks, yes and no. */
  courtesies: string;
}

/**
 * - urgent at once: `safety` and health, `legal` threats, `money` taken wrongly, `anger`, `hurry`
 * - `upset`, `deadline`: high
 * - `calm`: the customer takes the pressure out · `browsing`: a question before any order
 * - `supposing`: what follows in the clause is asked about, it has not happened
 * - `ongoing`: something was bought already
 */
export const moods = [
  'safety',
  'legal',
  'money',
  'anger',
  'hurry',
  'upset',
  'deadline',
  'calm',
  'browsing',
  'supposing',
  'ongoing',
] as const;
export type Mood = (typeof moods)[number];

export interface MoodLexicon {
  gap: number;
  classes: Record<string, string>;
  moods: Partial<Record<Mood, string>>;
}

export type TopicCue = { kind: 'topic'; category: Category; weight: number } | { kind: 'dismissal' | 'courtesy' };

const listOf = (text: string): string[] =>
  text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const classesOf = (classes: Record<string, string>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, listOf(words)]));

function topicPhrases(lexicons: Lexicon[]): Phrases<TopicCue> {
  const finder = phrases<TopicCue>();
  for (const { gap, classes, topics, dismissals, courtesies } of lexicons) {
    const options = { gap, classes: classesOf(classes) };
    const addAll = (text: string, cue: TopicCue): void => {
      for (const phrase of listOf(text)) finder.add(phrase, cue, options);
    };
    for (const category of categories) {
      for (const [weight, text] of Object.entries(topics[category] ?? {})) {
        addAll(text, { kind: 'topic', category, weight: Number(weight) });
      }
    }
    addAll(dismissals, { kind: 'dismissal' });
    addAll(courtesies, { kind: 'courtesy' });
  }
  return finder;
}

function moodPhrases(lexicons: MoodLexicon[]): Phrases<Mood> {
  const finder = phrases<Mood>();
  for (const lexicon of lexicons) {
    const options = { gap: lexicon.gap, classes: classesOf(lexicon.classes) };
    for (const mood of moods) {
      for (const phrase of listOf(lexicon.moods[mood] ?? '')) finder.add(phrase, mood, options);
    }
  }
  return finder;
}

export const topicFinder = topicPhrases([english, chinese, hindi, others]);
export const moodFinder = moodPhrases([englishMoods, chineseMoods, hindiMoods]);
