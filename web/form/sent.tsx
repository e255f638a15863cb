import { CheckIcon } from '../shared/icons.tsx';
import { useTexts } from '../shared/language.tsx';
import { FocusedHeading } from '../shared/notice.tsx';
import { portalTexts } from '../texts/portal.ts';

export interface SentMessage {
  id: string;
  email: string;
}

/** No link to the status page here: it goes to the address by mail, so that only its owner can follow the ticket. */
export function Sent({ message, onAnother }: { message: SentMessage; onAnother(): void }) {
  const t = useTexts(portalTexts).sent;
  return (
    <section class="card stack appear column--narrow">
      <div class="mark">
        <CheckIcon size={32} />
      </div>
      <FocusedHeading>{t.title}</FocusedHeading>
      <p>
        {t.number}
        <br />
        <strong class="ticket-number">{message.id}</strong>
      </p>
      <p>{t.letter(message.email)}</p>
      <p class="soft">{t.noLetter}</p>
      <button type="button" class="button" onClick={onAnother}>
        {t.another}
      </button>
    </section>
  );
}
