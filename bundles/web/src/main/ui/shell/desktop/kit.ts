export { AjPage } from '@anju/desktop'
