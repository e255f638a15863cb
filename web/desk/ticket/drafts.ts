/** What is being written on a ticket, kept in the tab until it is sent. */
import { useCallback, useState } from 'preact/hooks';
import { tabStore } from '../../shared/storage.ts';

export interface Draft {
  reply: string;
  note: string;
}

const key = (id: string) => `desk.draft.${id}`;
const none: Draft = { reply: '', note: '' };

export function useDraft(id: string) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...none, ...tabStore.read<Draft>(key(id)) }));
  const write = useCallback(
    (part: keyof Draft, text: string) =>
      setDraft((before) => {
        const next = { ...before, [part]: text };
        if (next.reply === '' && next.note === '') tabStore.remove(key(id));
        else tabStore.write(key(id), next);
        return next;
      }),
    [id],
  );
  return { draft, write };
}
