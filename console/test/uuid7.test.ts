import { describe, expect, it } from 'vitest'
import { uuid7 } from '../src/uuid7'

describe('uuid7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuid7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by time and never repeats', () => {
    expect(uuid7(1_700_000_000_000) < uuid7(1_700_000_000_001)).toBe(true)
    expect(new Set(Array.from({ length: 1000 }, () => uuid7())).size).toBe(1000)
  })

  it('says its version and variant whatever the random bits are', () => {
    expect(uuid7(0, new Uint8Array(10).fill(0xff))).toBe('00000000-0000-7fff-bfff-ffffffffffff')
    expect(uuid7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000')
  })
})
