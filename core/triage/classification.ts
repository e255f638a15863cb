/** What triage says about a message. Scores are probabilities over all categories and sum to 1. */
import type { Category, Priority } from '../categories.ts';

export interface Suggestion {
  category: Category;
  score: number;
}

/** One of several things that a message asks for. */
export interface Request extends Suggestion {
  priority: Priority;
  /** Of a further request: the words and rules that spoke for it. */
  reasons?: string[];
}

export interface Classification {
  /** BCP 47 tag; `und` where the text has no letters. */
  language: string;
  category: Category;
  scores: Record<Category, number>;
  /** The two likeliest categories, likeliest first. */
  top2: [Suggestion, Suggestion];
  /** Whether `category` may stand without a person: at least 95 of 100 such are right. Else the ticket goes to `general`. */
  decided: boolean;
  priority: Priority;
  /** -1 (furious) to 1 (delighted). */
  sentiment: number;
  /** The words and rules that spoke, for people: `category order: "where is my parcel"`. */
  reasons: string[];
  /** All that is asked for, most urgent first, of equally urgent ones `category`, which is among them. */
  requests: Request[];
}

/** What a reason begins with that says why nothing is decided. */
export const UNSURE = 'unsure: ';
