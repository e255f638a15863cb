import { useLanguage, useTexts } from '../../shared/language.tsx';
import { span, wholeNumber } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useNow } from '../common/use-now.ts';
import { useQueueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Queue } from '../model.ts';

interface Props {
  chosen: string | undefined;
  taking: boolean;
  onTake(queue?: string): void;
  onChoose(queue: string): void;
}

export function QueueList({ chosen, taking, onTake, onChoose }: Props) {
  const t = useTexts(deskTexts).queues;
  const { queues } = useDesk();
  return (
    <section aria-labelledby="queues-title" class="queues">
      <button
        type="button"
        class="button button--primary queues__take"
        aria-disabled={taking}
        aria-keyshortcuts="n"
        onClick={() => onTake()}
      >
        {t.take}
      </button>
      <h2 id="queues-title" class="panel-title">
        {t.title}
      </h2>
      <ul class="queues__list">
        {queues.map((queue) => (
          <QueueRow key={queue.name} queue={queue} chosen={queue.name === chosen} onTake={onTake} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({
  queue,
  chosen,
  onTake,
  onChoose,
}: Omit<Props, 'chosen' | 'taking'> & { queue: Queue; chosen: boolean }) {
  const t = useTexts(deskTexts).queues;
  const { language } = useLanguage();
  const label = useQueueLabel()(queue.name);
  const now = useNow();
  const since = queue.oldestWaitingSince;
  return (
    <li class={queue.waiting > 0 ? 'queue' : 'queue queue--calm'} data-queue={queue.name}>
      <button type="button" class="queue__show" aria-pressed={chosen} onClick={() => onChoose(queue.name)}>
        <span class="queue__name">
          <span class="visually-hidden">{t.show(label)}: </span>
          <span aria-hidden="true">{label}</span>
          {queue.urgent > 0 && <span class="badge badge--danger">{t.urgent(wholeNumber(queue.urgent, language))}</span>}
        </span>
        <span class="queue__facts">
          {queue.waiting > 0 ? t.waiting(wholeNumber(queue.waiting, language)) : t.calm}
          {queue.waiting > 0 && since && <> · {t.oldest(span((now - Date.parse(since)) / 1000, language))}</>}
        </span>
      </button>
      {queue.waiting > 0 && (
        <button
          type="button"
          class="button button--small"
          aria-label={t.takeFrom(label)}
          onClick={() => onTake(queue.name)}
        >
          {t.takeShort}
        </button>
      )}
    </li>
  );
}
