/** `/`: write a message, or read that it has arrived. */
import { useState } from 'preact/hooks';
import { useTexts, useTitle } from '../shared/language.tsx';
import { portalTexts } from '../texts/portal.ts';
import { MessageForm } from './message-form.tsx';
import { Sent, type SentMessage } from './sent.tsx';

export function FormPage() {
  const t = useTexts(portalTexts);
  const [sent, setSent] = useState<SentMessage>();
  useTitle(sent ? t.sent.title : t.form.title);
  if (sent) return <Sent message={sent} onAnother={() => setSent(undefined)} />;
  return (
    <>
      <h1>{t.form.title}</h1>
      <p class="lead">{t.form.lead}</p>
      <div class="form-layout">
        <MessageForm onSent={setSent} />
        <aside aria-labelledby="next-title">
          <h2 id="next-title">{t.form.nextTitle}</h2>
          <ol class="steps">
            {t.form.next.map((step) => (
              <li key={step.title}>
                <div>
                  <strong>{step.title}</strong>
                  <span class="soft">{step.text}</span>
                </div>
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </>
  );
}
