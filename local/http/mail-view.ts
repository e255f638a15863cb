/** Sent mail as a reader sees it. */
import PostalMime from 'postal-mime';
import type { MailStore, SentMail } from '../services/ses-store.ts';

async function view(mail: SentMail, raw: Buffer) {
  const parsed = await PostalMime.parse(raw);
  const headers: Record<string, string> = {};
  for (const { key, value } of parsed.headers)
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  return {
    id: mail.id,
    at: mail.at,
    from: headers['from'] ?? mail.source,
    to: mail.destinations,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    headers,
    tags: mail.tags,
    raw: raw.toString('base64'),
  };
}

/** Newest first. */
export async function viewMail(store: MailStore, to: string | undefined, limit: number) {
  const views = [];
  for (const mail of store.list(to).slice(0, limit)) views.push(await view(mail, store.raw(mail.id)));
  return views;
}
