import { type ErrorCode, errorSentence } from '../text/errors.ts';

export type { ErrorCode } from '../text/errors.ts';

/** What an error carries across threads and processes: a code, its Chinese sentence, and data the page may use. */
export interface ErrorData {
  code: ErrorCode;
  /** One sentence that says what happened and what to do next. */
  sentence: string;
  /** JSON only; never personal data. */
  details?: Record<string, unknown>;
  /** Eight characters that lead to the log line of an unexpected error. */
  reference?: string;
}

/** A failure the user can understand: thrown anywhere below `core.call`, which alone turns it into data. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, details?: Record<string, unknown>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The error as data, with its sentence filled in from the details. */
export function errorData(error: AppError, reference?: string): ErrorData {
  const data: ErrorData = { code: error.code, sentence: errorSentence(error.code, error.details) };
  if (error.details) data.details = error.details;
  if (reference) data.reference = reference;
  return data;
}
