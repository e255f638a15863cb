/** What triage says about a message. Scores are probabilities over all categories and sum to 1. */
import type { Category, Priority } from '../words.ts';

export interface Classification {
  /** BCP 47 tag; `und` where the text has no letters. */
  language: string;
  category: Category;
  scores: Record<Category, number>;
  /** True where a person should choose the category: the ticket goes to `general` as `other`, the scores are kept. */
  unsure: boolean;
  priority: Priority;
  /** The words and rules that spoke, for people: `category order: "where is my parcel"`. */
  reasons: string[];
}
