import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { failureText } from '../shared/failure.ts';
import { TextArea } from '../shared/field.tsx';
import { useLanguage, useTexts } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { tabStore } from '../shared/storage.ts';
import { askCustomers } from '../shared/uploads/ask-customers.ts';
import { Attachments, pastedFiles } from '../shared/uploads/attachments.tsx';
import { useUploads } from '../shared/uploads/use-uploads.ts';
import { MESSAGE_LIMIT } from '../shared/words.ts';
import { portalTexts } from '../texts/portal.ts';
import { uploadTexts } from '../texts/uploads.ts';
import { sendMessage } from './status.ts';

type State =
  | { kind: 'writing'; problem?: string; wrong?: string }
  | { kind: 'sending' }
  | { kind: 'sent'; as?: string };

export function AddMessage({ id, token, onSent }: { id: string; token: string; onSent(): Promise<void> }) {
  const texts = useTexts(portalTexts);
  const t = texts.status;
  const { language } = useLanguage();
  const key = `status.${token.slice(-12)}`;
  const [text, setText] = useState(() => tabStore.read<string>(key) ?? '');
  const [state, setState] = useState<State>({ kind: 'writing' });
  const { unfinished } = useTexts(uploadTexts);
  const uploads = useUploads(`${key}.files`, askCustomers);
  const busy = useRef(false);
  useEffect(() => (text === '' ? tabStore.remove(key) : tabStore.write(key, text)), [key, text]);

  const send = async () => {
    if (busy.current) return;
    const wrong =
      text.trim() === '' ? texts.errors.messageMissing : text.length > MESSAGE_LIMIT ? texts.errors.messageLong : '';
    if (wrong) {
      setState({ kind: 'writing', wrong });
      document.getElementById('message')?.focus();
      return;
    }
    busy.current = true;
    setState({ kind: 'sending' });
    try {
      const attachments = await uploads.ready();
      if (!attachments) return setState({ kind: 'writing', problem: unfinished });
      const taken = await sendMessage(token, text, attachments);
      setText('');
      uploads.clear();
      setState(taken && taken !== id ? { kind: 'sent', as: taken } : { kind: 'sent' });
      await onSent();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      const refused = uploads.refuse(cause.fields);
      const problem = refused ? unfinished : failureText(cause, texts.errors, language, new Date());
      setState({ kind: 'writing', problem });
    } finally {
      busy.current = false;
    }
  };

  return (
    <form
      class="card form-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onPaste={(event) => {
        const files = pastedFiles(event);
        if (files.length > 0) uploads.add(files);
      }}
    >
      {state.kind === 'writing' && state.problem && (
        <Notice tone="danger">
          <p>{state.problem}</p>
        </Notice>
      )}
      {state.kind === 'sent' && (
        <Notice tone="good">
          <p>{state.as ? t.sentAs(state.as) : t.sent}</p>
        </Notice>
      )}
      <TextArea
        id="message"
        label={t.write}
        hint={t.writeHint}
        rows={5}
        value={text}
        onValue={(value) => {
          setText(value);
          setState({ kind: 'writing' });
        }}
        error={state.kind === 'writing' ? state.wrong : undefined}
        limit={MESSAGE_LIMIT}
        counter={texts.form.left}
      />
      <Attachments id="message-files" uploads={uploads} />
      <div class="button-row">
        <button type="submit" class="button button--primary" aria-disabled={state.kind === 'sending'}>
          {state.kind === 'sending' ? t.sending : t.send}
        </button>
      </div>
    </form>
  );
}
