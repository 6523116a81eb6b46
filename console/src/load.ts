import { ref, shallowRef } from 'vue'
import { problemOfFailure, type Problem } from './problem'

/** Something that is asked for: what came of it, or why not. An answer that came too late is not shown. */
export function useLoad<T>(ask: () => Promise<T>) {
  const data = shallowRef<T>()
  const problem = ref<Problem>()
  const busy = ref(false)
  let latest = 0
  const load = async () => {
    const mine = ++latest
    busy.value = true
    try {
      const came = await ask()
      if (mine !== latest) return
      data.value = came
      problem.value = undefined
    } catch (failure) {
      if (mine === latest) problem.value = problemOfFailure(failure)
    } finally {
      if (mine === latest) busy.value = false
    }
  }
  return { data, problem, busy, load }
}

/** The same, begun at once. */
export function useLoaded<T>(ask: () => Promise<T>) {
  const loading = useLoad(ask)
  void loading.load()
  return loading
}
