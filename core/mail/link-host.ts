/** Links that say one place and lead to another. Pure. */

/** As much of a link's words as anybody reads; what looks like a host stands at an end of it. */
const READ = 300;
const HOST = /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,10}\p{L}[\p{L}\p{N}-]{1,62}/gu;

const plain = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** Hosts that words name, or seem to: `shop.example`, `https://shop.example/x`, `ann@shop.example`. */
function hostsIn(words: string): string[] {
  const read = words.length > 2 * READ ? `${words.slice(0, READ)} ${words.slice(-READ)}` : words;
  const visible = read
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('。', '.');
  return (visible.match(HOST) ?? []).map(plain);
}

/** True where the words name a host that is neither the target's own nor one above it. An international name never is its punycode. */
export function namesAnotherHost(words: string, target: string): boolean {
  const own = plain(target);
  return hostsIn(words).some((host) => host !== own && !own.endsWith(`.${host}`));
}
