import { api, request, told, upload, type Inspections } from '../api'
import { ProblemError } from '../problem'
import { me } from '../session'
import { flush, type Wire } from './outbox'
import { store } from './store'

/** The bundle of the day as it lies on this device, of this account. */
export interface Kept {
  fetchedAt: string
  bundle: Inspections['VisitBundle']
}

export const account = () => me.value?.account ?? ''
const key = () => `bundle ${account()}`

export const keptBundle = () => store.get<Kept>('kept', key())

/** Fetches it anew and keeps it; without a network what was kept before is what there is. */
export async function fetchBundle(): Promise<Kept | undefined> {
  try {
    const bundle = await told(api.GET('/api/v1/inspections/inspections/bundle'))
    const kept = { fetchedAt: new Date().toISOString(), bundle }
    await store.put('kept', key(), kept)
    return kept
  } catch (failure) {
    if (failure instanceof ProblemError) throw failure
    return keptBundle()
  }
}

const wire: Wire = {
  upload: (photo, name, file) => upload('inspections', photo, name, file),
  submit: (visit, idempotencyKey, body) =>
    request(
      new Request(`/api/v1/inspections/inspections/${visit}/submission`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
        body,
      }),
    ),
}

export const sendAll = () => flush(account(), wire)
