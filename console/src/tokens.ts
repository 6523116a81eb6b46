/** Tokens as they were pasted: one alone, or the lines `ROLE_TOKEN=…` of the file that the local stack writes. */
export function pasted(text: string): { name: string; token: string }[] {
  const lines = [...text.matchAll(/^\s*(?:export\s+)?([A-Z_]+)_TOKEN=['"]?([\w.-]+)['"]?\s*$/gm)]
  if (lines.length > 0) return lines.map((line) => ({ name: line[1]!, token: line[2]! }))
  const alone = text.trim().replace(/^Bearer\s+/i, '')
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(alone) ? [{ name: '', token: alone }] : []
}
