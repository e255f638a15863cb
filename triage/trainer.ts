/** Multinomial logistic regression by AdaGrad over sparse rows, with dropout of features; deterministic. */
import { chance, shuffled } from '../core/triage/model/chance.ts';
import type { Dataset } from './dataset.ts';

export interface TrainOptions {
  classes: number;
  epochs: number;
  rate: number;
  /** Strength of the pull to zero per step. */
  decay: number;
  /** Share of a message's words and pieces that a step does not see. */
  drop: number;
  /** Share of steps that see nothing of the whole message's features, and of those that see no meanings. */
  dropWhole: number;
  smoothing: number;
  seed: number;
}

const WHOLE_DECAY = 0.1;

export interface Trained {
  classes: number;
  /** Row by column: `weights[column * classes + class]`. */
  weights: Float32Array;
  bias: Float32Array;
}

export function train(data: Dataset, labels: Int32Array, weights: Float32Array, options: TrainOptions): Trained {
  const { classes } = options;
  const w = new Float32Array(data.keys.length * classes);
  const g = new Float32Array(w.length).fill(1e-3);
  const sum = new Float32Array(w.length);
  const bias = new Float32Array(classes);
  const random = chance(options.seed);
  const order = [...labels.keys()].filter((row) => (labels[row] ?? -1) >= 0 && (weights[row] ?? 0) > 0);
  const p = new Float64Array(classes);
  const active = new Int32Array(20_000);
  const scale = new Float32Array(20_000);
  const averaged = Math.floor(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + epoch * 0.15);
    for (const row of shuffled(order, random)) {
      const gone = [false, random() < options.dropWhole, random() < options.dropWhole];
      const drop = random() < 0.25 ? 0 : options.drop;
      const keep = 1 / (1 - drop);
      let count = 0;
      for (let at = data.start[row] ?? 0; at < (data.start[row + 1] ?? 0); at++) {
        const column = data.index[at] ?? 0;
        const kind = data.kind[column] ?? 0;
        const whole = kind === 1;
        if (gone[kind] || (!whole && drop > 0 && random() < drop)) continue;
        active[count] = column * classes;
        scale[count++] = (data.value[at] ?? 0) * (whole ? 1 : Math.sqrt(keep));
      }
      p.set(bias);
      for (let i = 0; i < count; i++) {
        const base = active[i] ?? 0;
        const value = scale[i] ?? 0;
        for (let c = 0; c < classes; c++) p[c] = (p[c] ?? 0) + (w[base + c] ?? 0) * value;
      }
      softmax(p);
      const label = labels[row] ?? 0;
      const importance = weights[row] ?? 1;
      for (let c = 0; c < classes; c++) {
        const target = (c === label ? 1 - options.smoothing : 0) + options.smoothing / classes;
        p[c] = ((p[c] ?? 0) - target) * importance;
        bias[c] = (bias[c] ?? 0) - 0.02 * rate * (p[c] ?? 0);
      }
      for (let i = 0; i < count; i++) {
        const base = active[i] ?? 0;
        const value = scale[i] ?? 0;
        // What the lexicon says holds on words that the material lacks: it is pulled to zero far less.
        const decay = data.kind[base / classes] === 1 ? options.decay * WHOLE_DECAY : options.decay;
        for (let c = 0; c < classes; c++) {
          const k = base + c;
          const gradient = (p[c] ?? 0) * value + decay * (w[k] ?? 0);
          g[k] = (g[k] ?? 0) + gradient * gradient;
          w[k] = (w[k] ?? 0) - (rate * gradient) / Math.sqrt(g[k] ?? 1);
        }
      }
    }
    if (epoch >= averaged) for (let k = 0; k < w.length; k++) sum[k] = (sum[k] ?? 0) + (w[k] ?? 0);
  }
  const steps = options.epochs - averaged;
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) / steps;
  return { classes, weights: sum, bias };
}

export function softmax(p: Float64Array): void {
  let most = -Infinity;
  for (const one of p) if (one > most) most = one;
  let total = 0;
  for (let c = 0; c < p.length; c++) total += p[c] = Math.exp((p[c] ?? 0) - most);
  for (let c = 0; c < p.length; c++) p[c] = (p[c] ?? 0) / total;
}
