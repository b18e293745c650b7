// The Vant components in use, each with its style. What is not here is not part of the kit.
import 'vant/es/style/base.css'
import 'vant/es/nav-bar/style/index'
import 'vant/es/tabbar/style/index'
import 'vant/es/tabbar-item/style/index'
import 'vant/es/button/style/index'
import 'vant/es/pull-refresh/style/index'
import 'vant/es/list/style/index'
import 'vant/es/image-preview/style/index'
import 'vant/es/tabs/style/index'
import 'vant/es/tab/style/index'

export {
  Button as VanButton, List as VanList, NavBar as VanNavBar, PullRefresh as VanPullRefresh, Tab as VanTab, Tabbar as VanTabbar,
  TabbarItem as VanTabbarItem, Tabs as VanTabs, showImagePreview,
} from 'vant'
