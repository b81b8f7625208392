/** The person who was asked did not want to go on. Nothing was recorded. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
