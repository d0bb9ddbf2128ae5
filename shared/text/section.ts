/** A section of a document as an office reads it: paragraphs, which profiles count with a sign, in words. */
export const sectionText = (ref: string): string => ref.replace(/\s*¶\s*(\d+)/g, '第$1段').replaceAll('¶', '段');
