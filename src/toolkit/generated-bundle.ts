// Generated from schemas/ by `npm run generate`: do not edit.
/**
 * What `yardstick bundle build` writes: a set of standards as one file, for other systems. Canonical JSON: keys sorted, no spaces, one line; equal standards give equal bytes.
 */
export interface BundleFile {
  /**
   * Of this file.
   */
  format: 1;
  content: BundleContent;
  /**
   * Of the canonical JSON of `content`, in UTF-8.
   */
  digest: string;
  /**
   * In the order of their keys.
   */
  signatures: BundleSignature[];
}
/**
 * This interface was referenced by `BundleFile`'s JSON-Schema
 * via the `definition` "content".
 */
export interface BundleContent {
  /**
   * The documents as they stand, in the order of their files.
   */
  documents: StoredDocument[];
  /**
   * Earlier versions, which decide the days on which they were in force.
   */
  frozen: StoredDocument[];
  /**
   * When each version was released, with the digest of its text.
   */
  releases: StoredRelease[];
}
/**
 * This interface was referenced by `BundleFile`'s JSON-Schema
 * via the `definition` "document".
 */
export interface StoredDocument {
  file: string;
  /**
   * As it is written, for code frames and to be read.
   */
  text: string;
  /**
   * What it says, after the schema of its kind.
   */
  value: {};
  /**
   * Where each value stands in `text`: start and end as UTF-16 offsets, then for a map each key with its start, end and the places of its value, for a list the places of its items.
   */
  places: unknown[] | null;
}
/**
 * This interface was referenced by `BundleFile`'s JSON-Schema
 * via the `definition` "release".
 */
export interface StoredRelease {
  /**
   * `<kind>/<id>@<version>`.
   */
  name: string;
  day: string;
  digest: string;
}
/**
 * This interface was referenced by `BundleFile`'s JSON-Schema
 * via the `definition` "signature".
 */
export interface BundleSignature {
  /**
   * The public Ed25519 key, 32 bytes in hexadecimal digits.
   */
  key: string;
  /**
   * Ed25519 over the UTF-8 of `yardstick bundle 1 ` and the digest.
   */
  signature: string;
}
