import { FieldError } from '../shared/field.tsx';
import { FaceIcon } from '../shared/icons.tsx';

interface Props {
  question: string;
  /** From 1, worst, to 5, best. */
  labels: readonly string[];
  score: number | undefined;
  error: string | undefined;
  onScore(score: number): void;
}

export function Faces({ question, labels, score, error, onScore }: Props) {
  return (
    <fieldset aria-describedby={error ? 'score-error' : undefined}>
      <legend class="legend">{question}</legend>
      <FieldError id="score" error={error} />
      <div class="faces">
        {labels.map((label, index) => (
          <label key={label} class="face">
            <input
              type="radio"
              name="score"
              id={`score-${index + 1}`}
              value={index + 1}
              checked={score === index + 1}
              onChange={() => onScore(index + 1)}
            />
            <FaceIcon score={index + 1} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
