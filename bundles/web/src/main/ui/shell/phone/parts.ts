// What stands around a page on a phone; it comes in one piece.
export { default as PhoneTabs } from './PhoneTabs.vue'
export { default as PhoneTop } from './PhoneTop.vue'
