/** The document in which a mail is shown: besides being sanitised, it may run nothing, submit nothing and load nothing but what was asked for. */
import styles from '../../styles/mail-frame.css?url';

export interface FrameOptions {
  html: string;
  title: string;
  remoteImages: boolean;
}

/** `html` comes sanitised. */
export function frameDocument({ html, title, remoteImages }: FrameOptions): string {
  const policy = [
    "default-src 'none'",
    `style-src ${location.origin}`,
    "style-src-attr 'unsafe-inline'",
    remoteImages ? 'img-src data: https:' : 'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html><html dir="auto"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="stylesheet" href="${styles}"></head>
<body><main>${html}</main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
