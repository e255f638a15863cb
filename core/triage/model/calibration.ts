/** Constants measured on shops left out of training (`npm run triage:eval -- --cross-validate`). */

/** Divides log-odds before they become probabilities. */
export const TEMPERATURE = 1;
/** From this probability on, 97 of 100 categories were right on shops that the model had not seen. */
export const DECIDED = 0.85;
/** The same for languages that the material has little of. */
export const DECIDED_ELSEWHERE = 0.93;
/** From this probability on a message is urgent: recall weighs more than precision. */
export const URGENT = 0.3;
export const HIGH = 0.4;
/** A sentence's own category counts as a further request from this probability on. */
export const FURTHER_REQUEST = 0.75;
/** Log-odds for the category that the customer chose on the form: it decides vague messages, and yields to clear words. */
export const HINT = 3;
/** What it takes from `other`: who chose a category wants something. */
export const HINT_AGAINST_OTHER = 0.7;
