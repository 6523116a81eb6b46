import { ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import zh from './zh'

export type Language = 'zh-CN' | 'en'
const KEPT = 'language'

/** Chinese unless somebody chose English here. */
export const locale = ref<Language>(typeof localStorage !== 'undefined' && localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN')

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh } })

async function speak(language: Language): Promise<void> {
  if (language === 'en') {
    // The English texts are a translation of all the Chinese ones, which the compiler checks in en.ts.
    i18n.global.setLocaleMessage('en' as 'zh-CN', (await import('./en')).default)
  }
  i18n.global.locale.value = language as 'zh-CN'
  document.documentElement.lang = language
  document.title = i18n.global.t('app.title')
}

export async function startSpeaking(): Promise<void> {
  await speak(locale.value)
  watch(locale, (language) => {
    localStorage.setItem(KEPT, language)
    void speak(language)
  })
}

const ZONE = 'Asia/Shanghai'

/** A moment as people in China write it. */
export function moment(instant: string | undefined): string {
  if (!instant) return ''
  return new Intl.DateTimeFormat(locale.value, { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

/** The day that it is in China. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now)
}

export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
