/** The place that a thread id was made of: the inverse of `threadIdOf`. The buyer's name is not in the id. */
export function placeOfThread(
  threadId: string,
  buyerName: string,
): { consoleId: string; shop: string; buyerKey: string; buyerName: string } {
  const [consoleId = '', shop = '', buyerKey = ''] = threadId.split('|').map(decodeURIComponent);
  return { consoleId, shop, buyerKey, buyerName };
}
