export { type AppStore, openAppStore } from './app-store.ts'
export { AppStoreError } from './app-store-error.ts'
