import { useMemo } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { mailTexts } from '../../texts/mail.ts';
import { frameDocument } from './frame-document.ts';

/** Without scripts nobody can measure the mail: it is shown as high as its text makes likely, and can be drawn larger. */
export function MailFrame({ html, remoteImages }: { html: string; remoteImages: boolean }) {
  const title = useTexts(mailTexts).frame;
  const document = useMemo(() => frameDocument({ html, title, remoteImages }), [html, title, remoteImages]);
  return (
    <div class={`mail__paper mail__paper--${heightOf(html)}`}>
      <iframe title={title} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={document} />
    </div>
  );
}

function heightOf(html: string): 'low' | 'middle' | 'high' {
  const lines = html.match(/<(?:br|p|div|tr|li|h[1-6])\b/g)?.length ?? 0;
  const words = html.replace(/<[^>]*>/g, '').length;
  if (/<img[^>]* src/.test(html) || lines > 24 || words > 2_400) return 'high';
  return lines > 8 || words > 600 ? 'middle' : 'low';
}
