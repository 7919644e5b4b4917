/** Whether a dialog stands over the page and waits for an answer. */
export function isAsked(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
