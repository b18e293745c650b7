import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { t } from '@anju/kit'
import { confirm } from './ask'

/** Asks before a page with unsaved content is left. */
export function keepTyped(dirty: Ref<boolean>): void {
  const warn = (event: BeforeUnloadEvent) => dirty.value && event.preventDefault()
  onMounted(() => addEventListener('beforeunload', warn))
  onBeforeUnmount(() => removeEventListener('beforeunload', warn))
  onBeforeRouteLeave(() => (dirty.value ? confirm(t('unsaved')) : true))
  onBeforeRouteUpdate((to, from) => (dirty.value && to.path !== from.path ? confirm(t('unsaved')) : true))
}
