import { read } from '../core/triage/reading.ts';
import { categories, priorities } from '../core/words.ts';
import { classify } from '../core/triage/classify.ts';
import { featuresOf } from '../core/triage/model/features.ts';
import { datasetOf, knownWords, type Prepared } from './dataset.ts';
import { filesIn, readRows, type Row } from './rows.ts';
import { softmax, train } from './trainer.ts';
import { argmax, figuresOf, type Judged } from './metrics.ts';
const opt = Object.fromEntries(process.argv.slice(2).map(a => a.split('=') as [string,string]));
const num = (k: string, d: number) => opt[k] === undefined ? d : Number(opt[k]);
const prep = (r: Row, weight = 1): Prepared => ({ reading: read({ text: r.text, subject: r.subject }), shop: r.shop, category: categories.indexOf(r.category), priority: r.priority ? priorities.indexOf(r.priority) : -1, weight });
const dirs = ['triage/material/train', ...(opt['more'] ?? '').split(',').filter(Boolean)];
const files = new Map<string,string>(); for (const d of dirs) for (const f of filesIn(d)) files.set(f.split('/').at(-1)!, f);
const rows = [...files.values()].flatMap(readRows); 
const real = readRows('/work/shared/data/messages.jsonl').map(r => ({...r, shop: 'real', lang:'en'}));
rows.sort((a, b) => a.shop < b.shop ? -1 : a.shop > b.shop ? 1 : 0);
let t = performance.now();
const P = rows.map(r => prep(r)); const R = real.map(r => prep(r));
console.log('read', rows.length, real.length, (performance.now() - t).toFixed(0), 'ms');
const pct = (x: number) => (100 * x).toFixed(1).padStart(5);
const show = (name: string, j: Judged[], th = 0.8) => { const f = figuresOf(j, th); console.log(name.padEnd(22), String(f.rows).padStart(5), 'acc', pct(f.accuracy), 'F1', pct(f.macroF1), 'top2', pct(f.top2), 'dec', pct(f.decided), pct(f.decidedPrecision), 'urgent', f.urgent, 'R', pct(f.urgentRecall), 'P', pct(f.urgentPrecision), 'prio', pct(j.filter(x => x.priority >= 0 && x.priority === x.saidPriority).length / j.filter(x => x.priority >= 0).length)); };
const power = num('power', 0.5);
const hyper = (classes: number) => ({ classes, epochs: num('epochs', 20), rate: num('rate', 0.15), decay: num('decay', 0.004), drop: num('drop', 0.3), dropWhole: num('dropwhole', 0.2), smoothing: num('smooth', 0.05), seed: 1 });
function fit(T: Prepared[]) {
  const known = knownWords(T, num('least', 2)); const knows = (k: number) => known.has(k);
  const data = datasetOf(T, knows, num('least', 2));
  const labels = Int32Array.from(T, r => r.category);
  const counts = categories.map((_, c) => T.reduce((s, r) => s + (r.category === c ? r.weight : 0), 0));
  const mean = T.length / 7;
  const weights = Float32Array.from(T, r => r.weight * Math.pow(mean / counts[r.category]!, power));
  const m = train(data, labels, weights, hyper(7));
  const pc = priorities.map((_, c) => T.reduce((s, r) => s + (r.priority === c ? r.weight : 0), 0));
  const pw = Float32Array.from(T, r => r.priority < 0 ? 0 : r.weight * Math.pow(T.length / 4 / pc[r.priority]!, num('ppower', 0.5)));
  const q = train(data, Int32Array.from(T, r => r.priority), pw, hyper(4));
  const lin = (mm: typeof m, f: ReturnType<typeof featuresOf>, n: number) => { const p = new Float64Array(n); p.set(mm.bias); f.keys.forEach((k, i) => { const c = data.columns.get(k); if (c !== undefined) for (let x = 0; x < n; x++) p[x]! += mm.weights[c * n + x]! * f.values[i]!; }); softmax(p); return p; };
  return Object.assign((r: Prepared) => { const f = featuresOf(r.reading, knows); return { scores: lin(m, f, 7), prio: lin(q, f, 4) }; }, { features: data.keys.length });
}
const uth = num('uth', 0.5);
const said = (p: Float64Array) => p[3]! >= uth ? 3 : argmax(p.subarray(0, 3));
const judge = (r: Prepared, o: {scores: ArrayLike<number>, prio: Float64Array}) => ({ category: r.category, priority: r.priority, scores: o.scores, saidPriority: said(o.prio), prio: o.prio });
if (opt['base']) { const b = (rs: Row[], ps: Prepared[]) => rs.map((r, i) => judge(ps[i]!, (() => { const k = classify({text: r.text, subject: r.subject}); const prio = new Float64Array(4); prio[priorities.indexOf(k.priority)] = 1; return { scores: categories.map(c => k.scores[c]), prio }; })())); show('lexicon train', b(rows, P)); show('lexicon real', b(real, R)); for (const s of new Set(rows.map(r=>r.lang+'-'+r.shop))) { const i = rows.flatMap((r,k)=>r.lang+'-'+r.shop===s?[k]:[]); show(' '+s, b(i.map(k=>rows[k]!), i.map(k=>P[k]!))); } }
const mode = opt['mode'] ?? 'loso';
t = performance.now();
if (mode !== 'none') {
const full = fit(P); console.log('features', full.features, 'fit', (performance.now() - t).toFixed(0));
const onReal = R.map(r => judge(r, full(r)));
show('material->real', onReal, num('th', 0.8));
if (opt['errors'] === 'real') real.forEach((r, i) => { const s = onReal[i]!.scores; const b = argmax(s); if (b !== onReal[i]!.category) console.log(`${r.category} -> ${categories[b]} ${s[b]!.toFixed(2)}\t${r.text}`); });
const shops = [...new Set(rows.map(r => r.shop))]; const folds = num('folds', 6);
const all: (Judged & { row: Row })[] = [];
for (let f = 0; f < folds; f++) { const out = new Set(shops.filter((_, i) => i % folds === f)); const m = fit([...P.filter(r => !out.has(r.shop)), ...(opt['withreal'] ? R.map(r => ({...r, weight: num('realw', 1)})) : [])]); P.forEach((r, i) => { if (out.has(r.shop)) all.push({ ...judge(r, m(r)), row: rows[i]! }); }); }
for (const l of [...new Set(rows.map(r => r.lang))]) show('LOSO ' + l, all.filter(j => j.row.lang === l), num('th', 0.8));
show('LOSO all', all, num('th', 0.8));
if (opt['shops']) for (const s of new Set(rows.map(r=>r.lang+'-'+r.shop))) show(' '+s, all.filter(j => j.row.lang+'-'+j.row.shop === s), num('th', .8));
if (opt['errors'] && opt['errors'] !== 'real') for (const j of all) if (j.row.lang === opt['errors']) { const b = argmax(j.scores); if (b !== j.category) console.log(`${j.row.category} -> ${categories[b]} ${j.scores[b]!.toFixed(2)}\t${j.row.text}`); }
if (opt['withreal']) { const half = [0,1].flatMap(h => { const m = fit([...P, ...R.filter((_, i) => i % 2 === h).map(r => ({...r, weight: num('realw', 1)}))]); return R.filter((_, i) => i % 2 !== h).map(r => judge(r, m(r))); }); show('real two-fold', half, num('th', 0.8)); }
console.log('total', (performance.now() - t).toFixed(0));
}
