/**
 * Reads Chinese that is typed in Latin letters: key words of customers' requests (`tuikuan`, `tui kuan`, `tuìkuǎn`,
 * `tui4kuan3`) become Han words, and where they stand among other pinyin the small words around them too. Words that look
 * alike in English, Hindi or Indonesian stay as they are.
 */

/** Syllables with blanks between them, then the Han word. Sure words: no other language of our customers has them. */
const SURE = `tui kuan 退款|tui huo 退货|tui qian 退钱|huan huo 换货|kuai di 快递|fa huo 发货|wu liu 物流|fa piao 发票
  |you hui quan 优惠券|you hui 优惠|ding dan 订单|qu xiao 取消|ke fu 客服|bao guo 包裹|shou huo 收货|dao huo 到货|song huo 送货
  |pei song 配送|di zhi 地址|mi ma 密码|yan zheng ma 验证码|zhang hao 账号|zhang hu 账户|deng lu 登录|zhu ce 注册|shou hou 售后
  |zhi liang 质量|tou su 投诉|pei chang 赔偿|zhi fu 支付|fu kuan 付款|zhi fu bao 支付宝|wei xin 微信|yun fei 运费|bao you 包邮
  |zheng pin 正品|jia huo 假货|huai le 坏了|po le 破了|sui le 碎了|shou dao 收到|mei shou dao 没收到|hai mei dao 还没到|fa cuo 发错
  |lou fa 漏发|diu le 丢了|kou kuan 扣款|duo kou 多扣|chong fu 重复|duo shao qian 多少钱|shen me 什么|shen me shi hou 什么时候|zen me 怎么
  |wei shen me 为什么|zai na li 在哪里|dao na le 到哪了|hui yuan 会员|ji fen 积分|zhe kou 折扣|da zhe 打折|xian huo 现货|you huo ma 有货吗
  |chi ma 尺码|wei xiu 维修|bao xiu 保修|an zhuang 安装|guo min 过敏|qi huo 起火|zhao huo 着火|lou dian 漏电|pian zi 骗子|la ji 垃圾
  |xia dan 下单|mai jia 卖家|shang pin 商品|ren gong 人工|zhuan ren gong 转人工|kai piao 开票|dan hao 单号|hai mei 还没|xiu gai 修改
  |tui hui 退回|qian shou 签收|wei quan 维权|lv shi 律师|qi su 起诉|bao jing 报警|huan yi ge 换一个|zai xian deng 在线等`;

/** Read only among sure words, where most of the clause is pinyin. */
const SMALL = `wo 我|wo men 我们|ni 你|nin 您|ni men 你们|ta 他|de 的|le 了|yao 要|xiang 想|xiang yao 想要|bu 不|bu yao 不要|mei 没|mei you 没有
  |you 有|shi 是|zai 在|na 哪|na li 哪里|na er 哪儿|dao 到|dao le 到了|hai 还|ma 吗|ne 呢|ba 吧|a 啊|zhe 这|zhe ge 这个|na ge 那个|ge 个|yi 一
  |yi ge 一个|qing 请|qing wen 请问|ni hao 你好|nin hao 您好|xie xie 谢谢|ke yi 可以|neng 能|bu neng 不能|hui 会|gei 给|gei wo 给我
  |bang 帮|bang wo 帮我|cha 查|cha yi xia 查一下|yi xia 一下|kuai dian 快点|ma shang 马上|jin tian 今天|ming tian 明天|zuo tian 昨天|shi hou 时候
  |shou 收|fa 发|tui 退|huan 换|gai 改|kai 开|mai 买|mai le 买了|mai de 买的|dong xi 东西|qian 钱|tian 天|ji tian 几天|hao ji tian 好几天|duo jiu 多久
  |hen 很|tai 太|zhen 真|jiu 就|ye 也|dou 都|he 和|hao 好|xian zai 现在|yi jing 已经|yi zhi 一直|wei 为|shang 上|xia 下|qu 去|lai 来|dian 点|xing 行
  |ma fan 麻烦|nan shou 难受|sheng qi 生气|jin ji 紧急|zhao ji 着急|ji 急|yi fu 衣服|xie zi 鞋子|shou ji 手机|nei 内|jian 件|mei ren 没人|hui fu 回复`;

/** Sure in one word only: in two they are people's names or other words. */
const NOT_SPACED = new Set(
  (
    'wuliu kefu dizhi mima dingdan chima jifen shoudao dazhe laji haimei pole loufa weixin weiquan weixiu qisu denglu xiadan ' +
    'xianhuo huiyuan yunfei baoguo jiahuo diule suile fukuan'
  ).split(' '),
);
/** A name in one word (a game, a girl): read only where more than it is pinyin. */
const NOT_ALONE = new Set('chima mima laji haimei jifen yunfei baoyou diule pole suile qisu'.split(' '));

interface Reading {
  han: string;
  sure: boolean;
}

const readings = new Map<string, Reading>();
for (const [list, sure] of [
  [SMALL, false],
  [SURE, true],
] as const) {
  for (const entry of list.split('|')) {
    const parts = entry.trim().split(' ');
    readings.set(parts.slice(0, -1).join(''), { han: parts.at(-1) ?? '', sure });
  }
}
const LONGEST = Math.max(...[...readings.keys()].map(({ length }) => length));
const MOST_WORDS = 4;

const TONES: Record<string, string> = Object.fromEntries(
  ['aāáǎà', 'eēéěè', 'iīíǐì', 'oōóǒò', 'uūúǔù', 'vüǖǘǚǜ'].flatMap((row) =>
    [...row].slice(1).map((toned) => [toned, row.charAt(0)]),
  ),
);

/** Letters of any tone; `tui4`. */
const WORDS = /[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+(?:[1-4][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+)*[1-4]?/g;
const toneless = (word: string): string =>
  word.replace(/[1-4]/g, '').replace(/[^a-z]/g, (letter) => TONES[letter] ?? letter);

/** Cheap look before reading: nothing of a message without these letters is changed. */
const SUSPECT = new RegExp(
  SURE.split('|')
    .map((entry) => entry.trim().split(' ').slice(0, -1).join('[1-4]? ?'))
    .join('|'),
);

interface Word {
  bare: string;
  from: number;
  to: number;
}

interface Piece extends Reading {
  /** Words that it covers, from the first up to, not including, the last. */
  from: number;
  to: number;
}

/** @param text as `plain` leaves it */
export function withoutPinyin(text: string): string {
  if (!SUSPECT.test(isAscii(text) ? text : text.replace(/[ā-ǜà-ü]/g, (letter) => TONES[letter] ?? letter))) return text;
  let read = '';
  let from = 0;
  for (const clause of clausesOf(text)) {
    for (const piece of readable(clause)) {
      const [first, last] = [clause[piece.from], clause[piece.to - 1]];
      if (first === undefined || last === undefined) continue;
      const between = text.slice(from, first.from);
      read += (from > 0 && between === ' ' ? '' : between) + piece.han;
      from = last.to;
    }
  }
  return read + text.slice(from);
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Runs of words with nothing but single blanks between them. */
function clausesOf(text: string): Word[][] {
  const clauses: Word[][] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = { bare: toneless(match[0]), from: match.index, to: match.index + match[0].length };
    const last = clauses.at(-1);
    if (last !== undefined && text.slice(last.at(-1)?.to, word.from) === ' ') last.push(word);
    else clauses.push([word]);
  }
  return clauses;
}

/** At least this share of a clause's words is pinyin where its small words are read. */
const MOSTLY = 0.65;

function readable(clause: Word[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < clause.length; ) {
    const piece = pieceAt(clause, at);
    if (piece) pieces.push(piece);
    at = piece?.to ?? at + 1;
  }
  const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const whole = covered >= clause.length * MOSTLY && covered > 1 && pieces.some(({ sure }) => sure);
  return pieces.filter(
    (piece) => (whole && (pieces.length > 1 || isSureAlone(clause, piece))) || isSureAlone(clause, piece),
  );
}

function isSureAlone(clause: Word[], { sure, from, to }: Piece): boolean {
  if (!sure) return false;
  const bare = clause
    .slice(from, to)
    .map((word) => word.bare)
    .join('');
  return !NOT_ALONE.has(bare) && !(to - from > 1 && NOT_SPACED.has(bare));
}

/** The longest reading that begins with a word: of several words together, or of one that holds several. */
function pieceAt(clause: Word[], at: number): Piece | undefined {
  for (let count = Math.min(MOST_WORDS, clause.length - at); count > 0; count--) {
    const bare = clause
      .slice(at, at + count)
      .map((word) => word.bare)
      .join('');
    const known = bare.length > LONGEST ? undefined : readings.get(bare);
    if (known) return { ...known, from: at, to: at + count };
  }
  const parts = partsOf(clause[at]?.bare ?? '');
  return parts && { ...parts, from: at, to: at + 1 };
}

const SHORTEST_GLUED = 6;
const LONGEST_GLUED = 36;

/** `woyaotuikuan`: a word that is nothing but readings, a sure one among them. */
function partsOf(word: string): Reading | undefined {
  if (word.length < SHORTEST_GLUED || word.length > LONGEST_GLUED) return undefined;
  const best: ((Reading & { parts: number }) | undefined)[] = [{ han: '', sure: false, parts: 0 }];
  for (let end = 1; end <= word.length; end++) {
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const [before, part] = [best[from], readings.get(word.slice(from, end))];
      if (before === undefined || part === undefined) continue;
      const one = { han: before.han + part.han, sure: before.sure || part.sure, parts: before.parts + 1 };
      const known = best[end];
      if (known === undefined || (one.sure && !known.sure) || (one.sure === known.sure && one.parts < known.parts))
        best[end] = one;
    }
  }
  const found = best[word.length];
  return found?.sure === true ? { han: found.han, sure: true } : undefined;
}
