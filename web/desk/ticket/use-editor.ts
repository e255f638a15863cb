/** Sending answers and notes: at most one at a time, and never over the head of what the agent has not seen. */
import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useTexts } from '../../shared/language.tsx';
import { MESSAGE_LIMIT } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';
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
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [news, setNews] = useState<Entry[]>([]);
  const busy = useRef(false);

  const attempt = async (part: keyof Draft, done: string, work: () => Promise<boolean>) => {
    if (busy.current) return;
    const text = draft[part];
    const wrong = text.trim() === '' ? t.empty : text.length > MESSAGE_LIMIT ? t.long : undefined;
    setProblem(wrong);
    if (wrong) return;
    busy.current = true;
    setSending(true);
    try {
      const written = await work();
      if (written) {
        write(part, '');
        setNews([]);
        say(done);
        refresh();
      }
      await onChanged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(errorText(error, errors));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return {
    draft,
    sending,
    problem,
    news,
    seen: () => setNews([]),
    write(part: keyof Draft, text: string) {
      write(part, text);
      setProblem(undefined);
    },
    reply: (then: NextStatus) =>
      attempt('reply', t.sent, async () => {
        const result = await writeOn(api, detail, user.id, (version) => api.reply(id, version, draft.reply, then));
        if (!result.written) setNews(result.news);
        return result.written;
      }),
    note: () =>
      attempt('note', t.noted, async () => {
        await api.note(id, draft.note);
        return true;
      }),
  };
}
