/** How a person last touched the page. Events made by script are not trusted and leave no trace here. */
import { useEffect, useRef } from 'preact/hooks';

export type Gesture = 'pointer' | 'keyboard';

export function gestureOf(event: Event): Gesture | undefined {
  if (!event.isTrusted) return undefined;
  if (event.type === 'keydown') return 'keyboard';
  if (event.type === 'pointerdown') return 'pointer';
  /** A click without a pointer comes from a key or from assistive technology. */
  return event instanceof MouseEvent && event.detail > 0 ? 'pointer' : 'keyboard';
}

export function useGesture(): () => Gesture | undefined {
  const last = useRef<Gesture>(undefined);
  useEffect(() => {
    const kinds = ['pointerdown', 'keydown', 'click'] as const;
    const note = (event: Event) => {
      last.current = gestureOf(event) ?? last.current;
    };
    for (const kind of kinds) addEventListener(kind, note, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, note, { capture: true });
    };
  }, []);
  return () => last.current;
}
