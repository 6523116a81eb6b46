import { describe, expect, it } from 'vitest'
import { Trail } from '../src/paging'

describe('the way through a list', () => {
  it('begins at the first page, from which nothing leads back', () => {
    const trail = new Trail()
    trail.moveTo()
    expect([trail.page, trail.before]).toEqual([1, undefined])
  })

  it('goes on and back by cursors', () => {
    const trail = new Trail()
    trail.moveTo('b')
    expect([trail.page, trail.before]).toEqual([2, ''])
    trail.moveTo('c')
    expect([trail.page, trail.before]).toEqual([3, 'b'])
    trail.moveTo(trail.before)
    expect([trail.page, trail.before]).toEqual([2, ''])
    trail.moveTo(trail.before)
    expect([trail.page, trail.before]).toEqual([1, undefined])
  })

  it('follows the buttons of the browser', () => {
    const trail = new Trail()
    ;['b', 'c', 'd', 'b'].forEach((cursor) => trail.moveTo(cursor))
    expect([trail.page, trail.before]).toEqual([2, ''])
  })

  it('leads back to the first page from a link into the middle, and stays when the same page is shown again', () => {
    const trail = new Trail()
    trail.moveTo('x')
    trail.moveTo('x')
    expect([trail.page, trail.before]).toEqual([2, ''])
  })
})
