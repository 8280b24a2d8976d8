/** Small, or a year: "postgres 14", "exchange 2019", "windows 11". */
export const looksLikeVersion = (number: number): boolean =>
  number < 40 || (number >= 1990 && number <= 2039);
