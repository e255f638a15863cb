import { useTexts } from '../../shared/language.tsx';
import type { Priority, Status } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';

const tones: Record<Status, string> = {
  new: 'badge badge--info',
  open: 'badge badge--accent',
  pending: 'badge badge--warn',
  on_hold: 'badge',
  solved: 'badge badge--accent',
  closed: 'badge',
};

export function StatusBadge({ status }: { status: Status }) {
  return <span class={tones[status]}>{useTexts(deskTexts).words.statuses[status]}</span>;
}

/** Only what stands out is shown. */
export function PriorityBadge({ priority }: { priority: Priority }) {
  const { priorities } = useTexts(deskTexts).words;
  if (priority === 'normal' || priority === 'low') return null;
  return (
    <span class={priority === 'urgent' ? 'badge badge--danger' : 'badge badge--warn'}>{priorities[priority]}</span>
  );
}
