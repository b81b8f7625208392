/** A document of a dossier, by digest and sender; one document may come from several. */
export type DossierDocument = {
  readonly digest: string;
  /** Who sent it, where that was told. */
  readonly from: string | null;
  /** In bytes, of one that klacht keeps; null of one that is kept elsewhere. */
  readonly size: number | null;
};
