/**
 * Brings English word forms together (returned, returning, returns: return). Crude on purpose: the lexicon goes through the
 * same function, so a stem need not be a word, only the same on both sides.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST || !isLatin(word)) return word;
  let base = word;
  if (word.endsWith('s')) {
    if (word.endsWith('ies') && word.length > 4) base = `${word.slice(0, -3)}y`;
    else if (DROPS_ES.some((ending) => word.endsWith(ending))) base = word.slice(0, -2);
    else if (!KEEPS_S.some((ending) => word.endsWith(ending))) base = word.slice(0, -1);
  }
  const bare = single(withoutSuffix(base));
  // Shorter remains belong to other words: canned and can, coding and cod.
  return bare.length >= SHORTEST ? bare : single(base);
}

const DROPS_ES = ['sses', 'shes', 'ches', 'xes', 'zes'];
const KEEPS_S = ['ss', 'us', 'is'];

const withoutSuffix = (base: string): string =>
  base.endsWith('ing') ? base.slice(0, -3) : base.endsWith('ed') ? base.slice(0, -2) : base;

function isLatin(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const SHORTEST = 4;

/** Without a last `e` and a doubled last letter, so that charge meets charg(ed), and cancel meets cancell(ed). */
function single(base: string): string {
  const cut = base.endsWith('e') && base.length > SHORTEST ? base.slice(0, -1) : base;
  return cut.length > 3 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}
