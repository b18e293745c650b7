export { PhList } from '@anju/phone'
