/** Constants measured on shops left out of training (`npm run triage:eval -- --cross-validate`). */

/** Divides log-odds before they become probabilities. */
export const TEMPERATURE = 0.85;
/** From this probability on, 97.5 of 100 categories were right on kinds of shop left out; 95.6 with what was written to be hard. */
export const DECIDED = 0.9;
/** The same for languages that the material has little of, where scores promise too much. */
export const DECIDED_ELSEWHERE = 0.975;
/** From this probability on a message is urgent: recall weighs more than precision. */
export const URGENT = 0.3;
export const HIGH = 0.4;
/** A sentence's own category counts as a further request from this probability on. */
export const FURTHER_REQUEST = 0.78;
/** Log-odds for the category that the customer chose on the form: it decides vague messages, and yields to clear words. */
export const HINT = 3;
/** What it takes from `other`: who chose a category wants something. */
export const HINT_AGAINST_OTHER = 0.7;
