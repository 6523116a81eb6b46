/** What the console keeps on the device: three boxes of IndexedDB, each a map. */
type Box = 'kept' | 'visits' | 'photos'
const BOXES: Box[] = ['kept', 'visits', 'photos']

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('worksafe-console', 2)
    asked.onupgradeneeded = (from) => {
      BOXES.filter((box) => !asked.result.objectStoreNames.contains(box)).forEach((box) => asked.result.createObjectStore(box))
      if (from.oldVersion === 1) bindVisits(asked.transaction!.objectStore('visits'))
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  return opened
}

/** Visits were kept under their own ids alone; since version 2 two accounts may write down the same visit on one device. */
function bindVisits(visits: IDBObjectStore): void {
  const asked = visits.openCursor()
  asked.onsuccess = () => {
    const found = asked.result
    if (!found) return
    const { id, account } = found.value as { id: string; account: string }
    if (found.key === id) {
      visits.put(found.value, ofAccount(account, id))
      found.delete()
    }
    found.continue()
  }
}

/** The key of what is somebody's. */
export const ofAccount = (account: string, id: string) => `${account} ${id}`

async function within<T>(box: Box, mode: IDBTransactionMode, ask: (box: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(box, mode)
  const asked = ask(transaction.objectStore(box))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

/** Values are copied as JSON where Vue watches them; a photo has nothing to watch. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const store = {
  get: <T>(box: Box, key: string): Promise<T | undefined> => within(box, 'readonly', (all) => all.get(key)),
  all: <T>(box: Box): Promise<T[]> => within(box, 'readonly', (all) => all.getAll()),
  put: (box: Exclude<Box, 'photos'>, key: string, value: unknown) => {
    const copy = plain(value)
    return within(box, 'readwrite', (all) => all.put(copy, key))
  },
  putPhoto: (photo: Photo) => within('photos', 'readwrite', (all) => all.put(photo, photo.id)),
  remove: (box: Box, key: string) => within(box, 'readwrite', (all) => all.delete(key)),
}

/** A photograph that was taken on the premises; `id` is the key under which it is sent as well. */
export interface Photo {
  id: string
  /** Who took it; nobody else is shown it. Those of version 1 do not say. */
  account?: string
  name: string
  bytes: ArrayBuffer
  /** What the service calls it, once it is there. */
  fileId?: string
}
