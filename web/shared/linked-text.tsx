/** Plain text in which web addresses can be followed. What is shown is the address itself, so that nobody is led astray. */
import type { ComponentChildren } from 'preact';

const ADDRESS =
  /https?:\/\/[^\s<>"'“”‘’«»（）()［］【】《》「」『』，。；：！？、]+(?:\([^\s<>"()]*\)[^\s<>"'“”‘’«»（）()［］【】《》「」『』，。；：！？、]*)*/gi;
/** Ends a sentence, not an address. */
const AFTER = /[.,;:!?*_~|\]}]+$/;

export function LinkedText({ text }: { text: string }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER, '');
    if (!URL.canParse(address)) continue;
    parts.push(
      text.slice(at, index),
      <a key={index} href={address} target="_blank" rel="noopener noreferrer nofollow">
        {address}
      </a>,
    );
    at = index + address.length;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
