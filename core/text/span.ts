/** A piece of a text: from the first character up to, not including, the last position. */
export interface Span {
  from: number;
  to: number;
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** Where a global expression matches, with what was caught in its first group where it has one. */
export function* spansOf(text: string, pattern: RegExp): Generator<Span & { text: string }> {
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    yield { from: match.index, to: match.index + whole.length, text: whole };
  }
}
