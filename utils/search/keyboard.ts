/** Rows of the usual letter keyboard, each shifted half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function placesOf(): ReadonlyMap<string, readonly [row: number, x: number]> {
  return new Map(
    ROWS.flatMap((row, at) => Array.from(row, (key, place) => [key, [at, place + at * 0.5] as const] as const)),
  );
}

let places: ReturnType<typeof placesOf> | undefined;

/** Whether two different letters lie beside one another on the keyboard, where a finger takes one for the other. */
export function areNeighbours(a: string, b: string): boolean {
  places ??= placesOf();
  const [one, other] = [places.get(a), places.get(b)];
  if (one === undefined || other === undefined || a === b) return false;
  return Math.abs(one[0] - other[0]) <= 1 && Math.abs(one[1] - other[1]) <= 1;
}
