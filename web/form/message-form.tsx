import { useRef } from 'preact/hooks';
import { TextArea, TextField } from '../shared/field.tsx';
import { useTexts } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { Attachments, pastedFiles } from '../shared/uploads/attachments.tsx';
import { MESSAGE_LIMIT } from '../shared/words.ts';
import { portalTexts } from '../texts/portal.ts';
import { CategoryChoice } from './category-choice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { SentMessage } from './sent.tsx';
import { useMessageForm } from './use-message-form.ts';

export function MessageForm({ onSent }: { onSent(message: SentMessage): void }) {
  const t = useTexts(portalTexts).form;
  const form = useMessageForm(onSent);
  const trap = useRef<HTMLInputElement>(null);
  const field = (id: keyof typeof form.values) => ({
    id,
    value: form.values[id],
    onValue: form.change(id),
    error: form.errors[id],
  });
  const send = (event: Event) => {
    event.preventDefault();
    void form.send(trap.current?.value ?? '');
  };
  return (
    <form
      class="card form-fields"
      noValidate
      onSubmit={send}
      onPaste={(event) => {
        const files = pastedFiles(event);
        if (files.length > 0) form.uploads.add(files);
      }}
    >
      <ErrorSummary errors={form.errors} failure={form.failure} refusals={form.refusals} />
      {form.restored && form.refusals === 0 && <Notice>{<p>{t.restored}</p>}</Notice>}
      <div class="form-pair">
        <TextField {...field('name')} label={t.yourName} aside={t.optional} autocomplete="name" />
        <TextField
          {...field('email')}
          label={t.email}
          aside={t.emailHint}
          type="email"
          autocomplete="email"
          required
          spellcheck={false}
        />
      </div>
      <CategoryChoice {...field('category')} />
      <TextField
        {...field('orderNumber')}
        label={t.orderNumber}
        aside={t.optional}
        hint={t.orderHint}
        autocomplete="off"
        spellcheck={false}
      />
      <TextField {...field('subject')} label={t.subject} required autocomplete="off" />
      <TextArea
        {...field('message')}
        label={t.message}
        hint={t.messageHint}
        rows={8}
        required
        limit={MESSAGE_LIMIT}
        counter={t.left}
      />
      <Attachments id="files" uploads={form.uploads} />
      <div class="trap" aria-hidden="true">
        <label for="website">{t.trap}</label>
        <input ref={trap} id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <div class="send-row">
        <button type="submit" class="button button--primary button--large" aria-disabled={form.sending}>
          {form.sending ? t.sending : t.send}
        </button>
        <p class="hint">{t.keeps}</p>
      </div>
    </form>
  );
}
