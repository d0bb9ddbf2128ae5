/** Kind of a field's value; it decides which tags and formats may use the field. */
export type FieldType = 'text' | 'number' | 'money' | 'area' | 'date' | 'check' | 'qr' | 'image' | 'list';

/** How much a change of the field matters for a paper already signed: other person, other terms, or a remark. */
export type FieldWeight = 'identity' | 'material' | 'note';

/** One field a template may use; `source` names where the data comes from (`household.address`). */
export interface PaperField {
  readonly name: string;
  readonly type: FieldType;
  readonly source: string;
  readonly weight: FieldWeight;
  /** Fields of one row; present exactly for `list`. */
  readonly fields?: readonly PaperField[];
}

/** What a paper is: its fields, copies, who signs and seals, and the pages one record may take. */
export interface PaperManifest {
  readonly code: string;
  readonly title: string;
  /** Number series of the register; letters are no official documents and have no document number. */
  readonly register: 'letter' | 'document' | 'form';
  readonly fields: readonly PaperField[];
  /** Marks printed on the copies, one each. */
  readonly copies: readonly string[];
  readonly signers: readonly string[];
  readonly seals: readonly string[];
  readonly pageLimit: number;
  /** Headings that every print shows, in their order. */
  readonly sections?: readonly string[];
  /** Hung up in public: of a person or household it knows name, group, size, year and, where asked for, the cause. */
  readonly posted?: true;
}

/** A picture for an image tag, PNG or JPEG; printed `widthMm` wide unless the tag gives a width. */
export interface PaperImage {
  readonly bytes: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alt: string;
}

/** A value for a field: text, date 'YYYY-MM-DD' and QR content as string; money in 分, area in 0.01 亩 as integer. */
export type PaperValue = string | number | boolean | null | undefined | PaperImage | readonly PaperRecord[];

/** The data of one paper by field name; a missing field prints as a blank. */
export interface PaperRecord {
  readonly [field: string]: PaperValue;
}

/** The data names a field with a value of another kind than its manifest says. */
export class PaperDataError extends Error {
  readonly field: string;
  readonly expected: FieldType;
  constructor(field: string, expected: FieldType) {
    super(`paper data: field ${field} is not of type ${expected}`);
    this.name = 'PaperDataError';
    this.field = field;
    this.expected = expected;
  }
}
