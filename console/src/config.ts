/** What the gateway says at /console/config.json. */
export interface Config {
  /** Absent: tokens are pasted. */
  oidc?: { authority: string; clientId: string; scope: string }
}

let config: Config = {}

export async function loadConfig(): Promise<void> {
  try {
    const answer = await fetch('/console/config.json')
    if (answer.ok) {
      config = await answer.json()
      localStorage.setItem('config', JSON.stringify(config))
    }
  } catch {
    config = JSON.parse(localStorage.getItem('config') ?? '{}')
  }
}

export const configured = (): Config => config
