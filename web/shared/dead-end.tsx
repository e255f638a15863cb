import { FocusedHeading } from './notice.tsx';

/** A page that has nothing to show says why and where to go instead. */
export function DeadEnd({ title, text, action }: { title: string; text: string; action: string }) {
  return (
    <section class="card stack column--narrow appear">
      <FocusedHeading>{title}</FocusedHeading>
      <p>{text}</p>
      <p>
        <a class="button" href="/">
          {action}
        </a>
      </p>
    </section>
  );
}
