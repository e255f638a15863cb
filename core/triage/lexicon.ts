/**
 * The shape of a language's words. Data: `lexicon/`, one file per language, which `npm run triage:lexicon` compiles to what
 * `finders.ts` loads.
 */
import type { Category } from '../categories.ts';

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

/** Say nothing alone. */
export const signs = ['ware', 'frail', 'infant', 'unable', 'lacking', 'praise', 'grievance'] as const;

/**
 * - urgent at once: `safety` and health, `legal` threats, `money` taken wrongly, `anger`, `hurry`
 * - `upset`, `deadline`: high
 * - `calm`: the customer takes the pressure out · `browsing`: a question before any order
 * - `supposing`: what follows in the clause is asked about, it has not happened
 * - `ongoing`: something was bought already
 * - `need`: a vulnerable person whose need is not met; found by `frail` or `infant` beside `unable` or `lacking`
 * - `irony`: praise that is meant as blame; said outright, or found by `praise` beside a `grievance`
 * - `ware`: names of wares and places that hold words of the others, and mean nothing
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
  'need',
  'irony',
  ...signs,
] as const;
export type Mood = (typeof moods)[number];

export interface MoodLexicon {
  gap: number;
  classes: Record<string, string>;
  moods: Partial<Record<Mood, string>>;
}

export type TopicCue = { kind: 'topic'; category: Category; weight: number } | { kind: 'dismissal' | 'courtesy' };

/** Scripts without spaces, and languages that bend their words: looked for as beginnings of words or anywhere in them. */
export const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
export const SHORTEST_BEGINNING = 5;
export const LONGEST_BEGINNING = 7;
