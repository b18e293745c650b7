// What stands around a page at a desk; it comes in one piece.
import './frame.css'

export { default as Crumbs } from './Crumbs.vue'
export { default as SideNav } from './SideNav.vue'
export { default as TopBar } from './TopBar.vue'
