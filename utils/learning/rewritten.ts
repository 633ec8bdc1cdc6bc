/** How much of an inserted text was changed before it was sent, 0 (nothing) to 1 (all): pairs of signs not found again. */
export function rewrittenShare(inserted: string, sent: string): number {
  const pairs = (text: string): string[] => {
    const bare = text.replace(/\s+/g, '');
    return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
  };
  const [before, after] = [pairs(inserted), new Set(pairs(sent))];
  if (before.length === 0) return inserted.trim() === sent.trim() ? 0 : 1;
  return before.filter((pair) => !after.has(pair)).length / before.length;
}
