/**
 * Brings English word forms together (returned, returning, returns: return). Crude on purpose: the lexicon goes through the
 * same function, so a stem need not be a word, only the same on both sides.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word;
  let base = word;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);

  const bare = single(base.replace(/(?:ing|ed)$/, ''));
  // Shorter remains belong to other words: canned and can, coding and cod.
  return bare.length >= SHORTEST ? bare : single(base);
}

const SHORTEST = 4;

/** Without a last `e` and a doubled last letter, so that charge meets charg(ed), and cancel meets cancell(ed). */
function single(base: string): string {
  const cut = base.endsWith('e') && base.length > SHORTEST ? base.slice(0, -1) : base;
  return cut.length > 3 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}
