import { useRouter } from 'vue-router'

/** Goes to the page before; without one to the page given, else to 工作台. */
export function useWayBack(): (to?: boolean | string) => void {
  const router = useRouter()
  return (to) => {
    if (window.history.state?.back) router.back()
    else void router.push(typeof to === 'string' ? to : '/home')
  }
}
