/** Appends a number of seven bits a byte, the lowest first, as `utils/search/packed-numbers.ts` reads it. */
export function putNumber(bytes: number[], value: number): void {
  let left = value;
  while (left > 127) {
    bytes.push((left & 127) | 128);
    left >>>= 7;
  }
  bytes.push(left);
}
