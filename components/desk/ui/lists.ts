/** The lines of a text, without blank ones and outer blanks. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The items of a list written with commas of any width, or 、. */
export function itemsOf(text: string): string[] {
  return text
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
