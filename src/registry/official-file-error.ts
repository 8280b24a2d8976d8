/** Says why a file is not a whole and sound copy of IANA's registry. */
export class OfficialFileError extends Error {
  override readonly name = 'OfficialFileError';
}
