/**
 * The way through a list by cursors. A service gives only the cursor of the next page, so the pages that were passed are
 * remembered here; the first page has no cursor. Who comes by a link into the middle goes back to the first page.
 */
export class Trail {
  private cursors: string[] = ['']

  /** The page of that cursor is shown now, whether by a button here or by one of the browser. */
  moveTo(cursor = ''): void {
    const known = this.cursors.indexOf(cursor)
    if (known >= 0) this.cursors.length = known + 1
    else this.cursors.push(cursor)
  }

  /** The cursor of the page before, empty for the first; undefined where there is none. */
  get before(): string | undefined {
    return this.cursors.at(-2)
  }

  get page(): number {
    return this.cursors.length
  }
}
