/** Fakes yield to other callers on every call, so that races are real races. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
