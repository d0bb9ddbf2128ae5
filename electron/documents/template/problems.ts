/** What can be wrong with a template file; the sentence shown to the user is in papers/words.ts. */
export type ProblemCode =
  | 'notZip'
  | 'zipTooLarge'
  | 'zipDamaged'
  | 'partMissing'
  | 'xmlDamaged'
  | 'documentType'
  | 'macros'
  | 'externalLink'
  | 'strictFormat'
  | 'trackedChanges'
  | 'footnotes'
  | 'tagInStaticPart'
  | 'sectionFooters'
  | 'unclosedTag'
  | 'emptyTag'
  | 'unknownField'
  | 'unknownFormat'
  | 'wrongType'
  | 'notClosed'
  | 'notOpened'
  | 'wrongClose'
  | 'mixedLevels'
  | 'notAlone'
  | 'elseMisplaced';

/** One template error: the part it is in, the text around it, the tag and the nearest valid name or format. */
export interface TemplateProblem {
  readonly code: ProblemCode;
  readonly part: string;
  readonly near: string;
  readonly tag: string;
  readonly suggestion: string;
}

/** All errors of one template file, found in one pass. */
export class TemplateErrors extends Error {
  readonly problems: readonly TemplateProblem[];
  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map((p) => `${p.code} ${p.part} ${p.tag}`.trim()).join('; '));
    this.name = 'TemplateErrors';
    this.problems = problems;
  }
}

/** Stops with one problem of a whole part, where looking further makes no sense. */
export function refuse(code: ProblemCode, part: string, near = ''): never {
  throw new TemplateErrors([{ code, part, near, tag: '', suggestion: '' }]);
}

/** The candidate with the smallest edit distance to `name`, or '' when none is closer than half of the name. */
export function nearestName(name: string, candidates: readonly string[]): string {
  let best = '';
  let bestDistance = Math.max(2, Math.ceil(name.length / 2) + 1);
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
