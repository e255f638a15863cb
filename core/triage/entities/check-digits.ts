/** Check digits of parcel numbers: what tells a number from any row of digits. */

const digitsOf = (text: string): number[] => [...text].map(Number);
const weighed = (digits: number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, at) => sum + digit * (weights[at % weights.length] ?? 0), 0);

/** UPU S10: two letters, eight digits, a check digit, the country. */
export function isPostal(number: string): boolean {
  const rest = 11 - (weighed(digitsOf(number.slice(2, 10)), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return Number(number[10]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

/** UPS 1Z: letters count as their place in the alphabet. */
export function isUps(number: string): boolean {
  const values = [...number.slice(2, 17)].map((place) =>
    /\d/.test(place) ? Number(place) : (place.charCodeAt(0) - 63) % 10,
  );
  return Number(number[17]) === (10 - (weighed(values, [1, 2]) % 10)) % 10;
}

/** GS1: the digits from the right weigh 3 and 1 in turn (USPS, DHL's 20 digits, FedEx's 15). */
export function isGs1(number: string): boolean {
  const digits = digitsOf(number).reverse();
  return (weighed(digits.slice(1), [3, 1]) + (digits[0] ?? 0)) % 10 === 0;
}

/** FedEx Express: twelve digits, the last the rest modulo 11. */
export const isFedEx12 = (number: string): boolean =>
  (weighed(digitsOf(number.slice(0, 11)), [3, 1, 7]) % 11) % 10 === Number(number[11]);

/** DHL Express: ten digits, the last the rest of the others modulo 7. */
export const isDhl10 = (number: string): boolean => Number(number.slice(0, 9)) % 7 === Number(number[9]);
