import { useRef, useState } from 'preact/hooks';
import { AlertIcon } from '../../shared/icons.tsx';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { wholeNumber } from '../../shared/time.ts';
import { Attachments } from '../../shared/uploads/attachments.tsx';
import { MESSAGE_LIMIT } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';
import type { TicketDetail } from '../model.ts';
import type { Draft } from './drafts.ts';
import { MovedOn } from './moved-on.tsx';
import { useEditor } from './use-editor.ts';
import { useEditorFiles } from './use-editor-files.ts';

type Part = keyof Draft;

export function Editor({ detail, onChanged }: { detail: TicketDetail; onChanged(): Promise<void> }) {
  const t = useTexts(deskTexts).editor;
  const editor = useEditor(detail, onChanged);
  const closed = detail.ticket.status === 'closed';
  const [wanted, setPart] = useState<Part>('reply');
  const part = closed ? 'note' : wanted;
  const text = useRef<HTMLTextAreaElement>(null);
  const files = useEditorFiles(editor, part, text);
  const sendOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void (part === 'note' ? editor.note() : editor.reply('pending'));
  };
  return (
    <section class={`editor editor--${part}`} aria-label={t.title} onPaste={files.paste}>
      {editor.news.length > 0 && (
        <MovedOn news={editor.news} customerName={detail.ticket.customer.name} onSeen={editor.seen} />
      )}
      {closed ? <p class="soft small">{t.closed}</p> : <PartSwitch part={part} onPart={setPart} />}
      <label class="visually-hidden" for="editor-text">
        {part === 'note' ? t.noteLabel : t.replyLabel}
      </label>
      <textarea
        ref={text}
        id="editor-text"
        class="input editor__text"
        dir="auto"
        rows={4}
        placeholder={part === 'note' ? t.noteLabel : t.replyLabel}
        value={editor.draft[part]}
        onInput={(event) => editor.write(part, event.currentTarget.value)}
        onKeyDown={sendOnKey}
        {...(editor.problem ? { 'aria-invalid': true, 'aria-describedby': 'editor-problem' } : {})}
      />
      <Attachments
        key={part}
        id="editor-files"
        uploads={editor.uploads[part]}
        onRemove={files.removed}
        {...(part === 'reply' && { onPlace: files.place })}
      />
      {editor.problem && (
        <p class="field-error" id="editor-problem" role="alert">
          <AlertIcon size={16} /> <span>{editor.problem}</span>
        </p>
      )}
      <div class="editor__foot">
        <div class="button-row">
          {part === 'note' ? (
            <Send primary label={t.saveNote} sending={editor.sending} onSend={editor.note} />
          ) : (
            <>
              <Send primary label={t.sendPending} sending={editor.sending} onSend={() => editor.reply('pending')} />
              <Send label={t.sendSolved} sending={editor.sending} onSend={() => editor.reply('solved')} />
              <Send label={t.sendOpen} sending={editor.sending} onSend={() => editor.reply('open')} />
            </>
          )}
        </div>
        <Footnote text={editor.draft[part]} />
      </div>
    </section>
  );
}

function PartSwitch({ part, onPart }: { part: Part; onPart(part: Part): void }) {
  const t = useTexts(deskTexts).editor;
  return (
    <fieldset class="languages editor__parts">
      <legend class="visually-hidden">{t.title}</legend>
      <button type="button" id="editor-reply" aria-pressed={part === 'reply'} onClick={() => onPart('reply')}>
        {t.reply}
      </button>
      <button type="button" id="editor-note" aria-pressed={part === 'note'} onClick={() => onPart('note')}>
        {t.note}
      </button>
    </fieldset>
  );
}

interface SendProps {
  primary?: boolean;
  label: string;
  sending: boolean;
  onSend(): Promise<void>;
}

function Send({ primary = false, label, sending, onSend }: SendProps) {
  return (
    <button
      type="button"
      class={primary ? 'button button--primary' : 'button'}
      aria-disabled={sending}
      onClick={() => void onSend()}
    >
      {label}
    </button>
  );
}

/** Says that nothing gets lost, and warns when the text grows too long. */
function Footnote({ text }: { text: string }) {
  const t = useTexts(deskTexts).editor;
  const { language } = useLanguage();
  const left = MESSAGE_LIMIT - text.length;
  if (left < MESSAGE_LIMIT / 10) {
    return (
      <p class={left < 0 ? 'counter counter--over' : 'counter'} aria-live="polite">
        {t.left(left, wholeNumber(Math.abs(left), language))}
      </p>
    );
  }
  return text === '' ? null : <p class="counter">{t.kept}</p>;
}
