import type { Category } from '../../categories.ts';

/** Constants measured on shops left out of training (`npm run triage:eval -- --cross-validate`). */

/** Divides log-odds before they become probabilities. */
export const TEMPERATURE = 0.8;
/**
 * From this probability on a category stands by itself: 97 of 100 such were right on kinds of shop left out, 95 of 100 on a real
 * shop. Categories that attract others' messages ask for more.
 */
export const DECIDED: Readonly<Record<Category, number>> = {
  product: 0.84,
  order: 0.85,
  aftersales: 0.87,
  payment: 0.91,
  account: 0.87,
  complaint: 0.86,
  other: 0.8,
};
/** The same for languages that the material has little of, where scores promise too much. */
export const DECIDED_ELSEWHERE = 0.975;
/** From this probability on a message is urgent: recall weighs more than precision. */
export const URGENT = 0.31;
export const HIGH = 0.4;
/** A sentence's own category counts as a further request from this probability on. */
export const FURTHER_REQUEST = 0.7;
/** The second likeliest category of a message of several sentences, none of which speaks of it by itself. */
export const SECOND_REQUEST = 0.33;
/** Log-odds for the category that the customer chose on the form: it decides vague messages, and yields to clear words. */
export const HINT = 3;
/** What it takes from `other`: who chose a category wants something. */
export const HINT_AGAINST_OTHER = 0.7;
