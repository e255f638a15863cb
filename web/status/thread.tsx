import { FileList } from '../shared/file-list.tsx';
import { useLanguage, useTexts } from '../shared/language.tsx';
import { dateTime } from '../shared/time.ts';
import { fileTexts } from '../texts/files.ts';
import { portalTexts } from '../texts/portal.ts';
import { fileLink, type StatusMessage } from './status.ts';

/** Oldest first, as a conversation reads. */
export function Thread({ token, messages }: { token: string; messages: readonly StatusMessage[] }) {
  const t = useTexts(portalTexts).status;
  return (
    <section class="stack" aria-labelledby="thread-title">
      <h2 id="thread-title">{t.thread}</h2>
      <ol class="thread">
        {messages.map((message) => (
          <li key={`${message.at}${message.from}`}>
            {message.from === 'system' ? <Note message={message} /> : <Card token={token} message={message} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Card({ token, message }: { token: string; message: StatusMessage }) {
  const t = useTexts(portalTexts).status;
  const { heldForCustomer } = useTexts(fileTexts);
  const own = message.from === 'customer';
  return (
    <article class={own ? 'message message--own' : 'message'}>
      <div class="message__head">
        <h3>{own ? t.you : t.us}</h3>
        <When at={message.at} />
      </div>
      <p class="prose" dir="auto">
        {message.text}
      </p>
      {message.files && (
        <FileList
          files={message.files}
          link={(id) => fileLink(token, id)}
          held={(file) => file.held && <span class="small">{heldForCustomer}</span>}
        />
      )}
    </article>
  );
}

const Note = ({ message }: { message: StatusMessage }) => (
  <p class="thread__note">
    {message.text} <When at={message.at} />
  </p>
);

function When({ at }: { at: string }) {
  const { language } = useLanguage();
  return (
    <time class="small soft" dateTime={at}>
      {dateTime(at, language)}
    </time>
  );
}
