import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** A headless Chromium that is on this machine; CHROMIUM names another one. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
