import { Dialog } from './dialog.tsx';

interface Props {
  title: string;
  text: string;
  /** Words of the two buttons. */
  confirm: string;
  keep: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks once more before something that other people will notice. */
export function ConfirmDialog({ title, text, confirm, keep, onConfirm, onClose }: Props) {
  const confirmed = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div class="button-row">
        <button type="button" class="button button--primary" onClick={confirmed}>
          {confirm}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {keep}
        </button>
      </div>
    </Dialog>
  );
}
