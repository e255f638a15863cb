/** What is read of one mail. More is cut, with a notice; the raw mail is kept. */
export const limits = {
  /** Bytes of one block of headers. */
  headerBytes: 256 * 1024,
  /** Bytes of all blocks of headers of the mail. */
  allHeaderBytes: 1024 * 1024,
  /** Fields of one block. */
  fields: 1000,
  /** Bytes of one field. */
  fieldBytes: 64 * 1024,
  addresses: 500,
  ids: 100,
  parts: 500,
  depth: 20,
  /** Bytes of text of all parts that are shown, plain and HTML apart. */
  textBytes: 2 * 1024 * 1024,
  /** Characters of text and HTML that the reply is looked for in. */
  replyCharacters: 400_000,
} as const;
