import { ref } from 'vue'

/** Whether there is a network, as the last request found it or the browser says; a browser alone is often wrong. */
export const connected = ref(typeof navigator === 'undefined' || navigator.onLine)

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => (connected.value = true))
  window.addEventListener('offline', () => (connected.value = false))
}
