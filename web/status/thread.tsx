import { useLanguage, useTexts } from '../shared/language.tsx';
import { dateTime } from '../shared/time.ts';
import { portalTexts } from '../texts/portal.ts';
import type { StatusMessage } from './status.ts';

/** Oldest first, as a conversation reads. */
export function Thread({ messages }: { messages: readonly StatusMessage[] }) {
  const t = useTexts(portalTexts).status;
  const { language } = useLanguage();
  const names: Record<StatusMessage['from'], string> = { customer: t.you, agent: t.us, system: t.system };
  return (
    <section class="stack" aria-labelledby="thread-title">
      <h2 id="thread-title">{t.thread}</h2>
      <ol class="thread">
        {messages.map((message) => (
          <li key={`${message.at}${message.from}`}>
            <article class={message.from === 'customer' ? 'message message--own' : 'message'}>
              <div class="message__head">
                <h3>{names[message.from]}</h3>
                <time class="small soft" dateTime={message.at}>
                  {dateTime(message.at, language)}
                </time>
              </div>
              <p class="prose" dir="auto">
                {message.text}
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
