import { readonly, ref } from 'vue'

const narrow = matchMedia('(max-width: 767px)')
const state = ref(narrow.matches)
narrow.addEventListener('change', (e) => (state.value = e.matches))

/** Whether this is a phone's width. */
export const onPhone = readonly(state)
