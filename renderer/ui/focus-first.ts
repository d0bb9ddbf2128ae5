/** Puts the cursor into the first box of a form just shown; a dialog would leave it on its closing cross. */
export function focusFirst(formId: string): void {
  const form = document.getElementById(formId);
  form?.querySelector<HTMLElement>('input:not([type=hidden]):not([disabled]), textarea')?.focus();
}
