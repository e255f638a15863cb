/** Characters of an encoded model at most. */
export const MODEL_LIMIT = 300_000;
