/** Writes behind each link that names another host than its own where it really leads. */
import { namesAnotherHost } from '../../core/mail/link-host.ts';

/** Of the sanitiser's output only: there every attribute is quoted and holds no `>` or `"`. */
const ANCHOR = /<a\b([^>]*)>|<\/a>/g;

export function withTrueHosts(clean: string): string {
  let result = '';
  let copied = 0;
  let link: { host: string; from: number } | undefined;
  for (const match of clean.matchAll(ANCHOR)) {
    const end = match.index + match[0].length;
    if (match[1] !== undefined) {
      const host = hostOf(unescaped(/ href="([^"]*)"/.exec(match[1])?.[1] ?? ''));
      link = host ? { host, from: end } : undefined;
      continue;
    }
    if (link && namesAnotherHost(unescaped(clean.slice(link.from, match.index).replace(/<[^>]*>/g, '')), link.host)) {
      result += `${clean.slice(copied, end)}<span> [→ ${escaped(link.host)}]</span>`;
      copied = end;
    }
    link = undefined;
  }
  return result + clean.slice(copied);
}

/** Empty where the target has none. */
function hostOf(href: string): string {
  if (!URL.canParse(href)) return '';
  const { protocol, hostname, pathname } = new URL(href);
  return protocol === 'mailto:' ? pathname.slice(pathname.lastIndexOf('@') + 1) : hostname;
}

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
