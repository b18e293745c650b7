// @anju/phone: what pages on phones are made of.
export * from './vant'
import './phone.css'
