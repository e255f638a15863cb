/** Words of praise and thanks beyond courtesy; after a negation they say the contrary. */
export const delights = `love it | love this | love your | i love | great service | excellent | awesome | amazing | fantastic
  | wonderful | very happy | so happy | delighted | great job | well done | keep it up | keep up good work | super fast
  | very satisfied | highly recommend | best shop | great product | great quality | perfect thank | thank you so much
  | really appreciate | impressed | brilliant | cant complain | couldnt be happier
  | could not be happier | love the | i like it | like it very much | exactly what i wanted | 很满意 | 非常满意 | 很喜欢 | 喜欢 | 满意 | 特别喜欢 | 超喜欢 | 太棒了 | 很棒 | 真棒 | 点赞
  | 好评 | 态度很好 | 服务很好 | 非常感谢 | 太感谢 | 质量很好 | 很好用 | 完美 | 推荐给 | bahut accha | bahut badhiya
  | mast hai | sehr zufrieden | super service | toll | très satisfait | parfait | excelente | encantado | ottimo
  | perfetto | muito bom | adorei | отлично | очень доволен`;
