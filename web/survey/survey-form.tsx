import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { failureText } from '../shared/failure.ts';
import { TextArea } from '../shared/field.tsx';
import { useLanguage, useTexts } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { COMMENT_LIMIT } from '../shared/words.ts';
import { portalTexts } from '../texts/portal.ts';
import { Faces } from './faces.tsx';
import { useGesture } from './gesture.ts';
import { type Vote, vote } from './survey.ts';

interface Props {
  token: string;
  /** Chosen in advance by the link or an earlier vote; it counts only once the form is sent. */
  initial: Partial<Vote>;
  onVoted(vote: Vote, changed: boolean): void;
  onGone(): void;
}

interface Problem {
  field?: 'score' | 'comment';
  text: string;
}

export function SurveyForm({ token, initial, onVoted, onGone }: Props) {
  const texts = useTexts(portalTexts);
  const t = texts.survey;
  const { language } = useLanguage();
  const [score, setScore] = useState(initial.score);
  const [comment, setComment] = useState(initial.comment ?? '');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const lastGesture = useGesture();
  const busy = useRef(false);

  const refuse = (found: Problem, focus: string) => {
    setProblem(found);
    document.getElementById(focus)?.focus();
  };

  const send = async () => {
    const gesture = lastGesture();
    if (busy.current || !gesture) return;
    if (score === undefined) return refuse({ field: 'score', text: t.choose }, 'score-1');
    if (comment.length > COMMENT_LIMIT) return refuse({ field: 'comment', text: t.commentLong }, 'comment');
    busy.current = true;
    setSending(true);
    setProblem(undefined);
    try {
      const { changed } = await vote(token, { score, comment }, gesture);
      onVoted({ score, comment }, changed);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (cause.status === 404 || cause.status === 409) return onGone();
      setProblem({ text: failureText(cause, texts.errors, language, new Date()) });
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return (
    <form
      class="form-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && !problem.field && (
        <Notice tone="danger">
          <p>{problem.text}</p>
        </Notice>
      )}
      <Faces
        question={t.question}
        labels={t.scores}
        score={score}
        error={problem?.field === 'score' ? problem.text : undefined}
        onScore={(next) => {
          setScore(next);
          setProblem(undefined);
        }}
      />
      <TextArea
        id="comment"
        label={t.comment}
        aside={texts.form.optional}
        rows={4}
        value={comment}
        onValue={setComment}
        limit={COMMENT_LIMIT}
        counter={texts.form.left}
        error={problem?.field === 'comment' ? problem.text : undefined}
      />
      <div class="send-row">
        <button type="submit" class="button button--primary button--large" aria-disabled={sending}>
          {sending ? t.sending : t.send}
        </button>
        <p class="hint">{t.nothingYet}</p>
      </div>
    </form>
  );
}
