/**
 * A name in the form that is compared: one way to write an é, and no difference between A and a.
 *
 * @example
 * personKey('Anna'); // 'anna'
 */
export const personKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().normalize('NFC');

/**
 * Whether two names are those of one person: they compare by NFC and without regard to case.
 *
 * @example
 * isSamePerson('Anna', 'anna'); // true
 */
export const isSamePerson = (a: string, b: string): boolean => personKey(a) === personKey(b);
