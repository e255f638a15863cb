/** Sending answers and notes: at most one at a time, and never over the head of what the agent has not seen. */
import { useRef, useState } from 'preact/hooks';
import type { Attachment } from '../../../core/files/upload.ts';
import { ApiError } from '../../shared/api.ts';
import { useTexts } from '../../shared/language.tsx';
import { type Uploads, useUploads } from '../../shared/uploads/use-uploads.ts';
import { MESSAGE_LIMIT } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';
import { uploadTexts } from '../../texts/uploads.ts';
import { errorText } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Entry, NextStatus, TicketDetail } from '../model.ts';
import { type Draft, useDraft } from './drafts.ts';
import { writeOn } from './fresh.ts';

export function useEditor(detail: TicketDetail, onChanged: () => Promise<void>) {
  const { editor: t, errors } = useTexts(deskTexts);
  const { api, user, say, refresh } = useDesk();
  const { id } = detail.ticket;
  const { draft, write } = useDraft(id);
  const { unfinished } = useTexts(uploadTexts);
  const uploads: Record<keyof Draft, Uploads> = {
    reply: useUploads(`desk.files.${id}.reply`, api.askForUpload),
    note: useUploads(`desk.files.${id}.note`, api.askForUpload),
  };
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [news, setNews] = useState<Entry[]>([]);
  const busy = useRef(false);

  const attempt = async (part: keyof Draft, done: string, work: (attachments: Attachment[]) => Promise<boolean>) => {
    if (busy.current) return;
    const text = draft[part];
    const wrong = text.trim() === '' ? t.empty : text.length > MESSAGE_LIMIT ? t.long : undefined;
    setProblem(wrong);
    if (wrong) return;
    busy.current = true;
    setSending(true);
    try {
      const attachments = await uploads[part].ready();
      if (!attachments) return setProblem(unfinished);
      const written = await work(attachments);
      if (written) {
        write(part, '');
        uploads[part].clear();
        setNews([]);
        say(done);
        refresh();
      }
      await onChanged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(uploads[part].refuse(error.fields) ? unfinished : errorText(error, errors));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return {
    draft,
    uploads,
    sending,
    problem,
    news,
    seen: () => setNews([]),
    write(part: keyof Draft, text: string) {
      write(part, text);
      setProblem(undefined);
    },
    reply: (then: NextStatus) =>
      attempt('reply', t.sent, async (attachments) => {
        const result = await writeOn(api, detail, user.id, (version) =>
          api.reply(id, version, { text: draft.reply, then, attachments }),
        );
        if (!result.written) setNews(result.news);
        return result.written;
      }),
    note: () =>
      attempt('note', t.noted, async (attachments) => {
        await api.note(id, draft.note, attachments);
        return true;
      }),
  };
}
