/** Spreads ids evenly and for ever in the same way over shards (FNV-1a, 32 bits). */
export function shardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

export const shardsOf = (shards: number): number[] => Array.from({ length: shards }, (_, shard) => shard);
