import { createApp } from 'vue'
import App from './App.vue'
import { loadConfig } from './config'
import { i18n, startSpeaking } from './i18n'
import { router } from './router'
import { resumeOidc } from './session'
import './style.css'

await Promise.all([loadConfig(), startSpeaking()])
// Without a network, or when the login has ended, the pages say so themselves.
await resumeOidc().catch(() => undefined)
createApp(App).use(i18n).use(router).mount('#app')
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/console/sw.js')
