/** Why only a build of the whole site is sure to be right. */
export class CannotMakeChanges extends Error {
  override readonly name = 'CannotMakeChanges';
}
