// The Vant components in use, each with its style. What is not here is not part of the kit.
import 'vant/es/style/base.css'
import 'vant/es/nav-bar/style/index'
import 'vant/es/tabbar/style/index'
import 'vant/es/tabbar-item/style/index'
import 'vant/es/cell/style/index'
import 'vant/es/cell-group/style/index'
import 'vant/es/field/style/index'
import 'vant/es/button/style/index'
import 'vant/es/popup/style/index'
import 'vant/es/picker/style/index'
import 'vant/es/date-picker/style/index'
import 'vant/es/cascader/style/index'
import 'vant/es/search/style/index'
import 'vant/es/list/style/index'
import 'vant/es/pull-refresh/style/index'
import 'vant/es/toast/style/index'
import 'vant/es/dialog/style/index'
import 'vant/es/image-preview/style/index'
import 'vant/es/switch/style/index'
import 'vant/es/tabs/style/index'
import 'vant/es/tab/style/index'
import 'vant/es/steps/style/index'
import 'vant/es/step/style/index'
import 'vant/es/progress/style/index'

export {
  Button as VanButton, Cascader as VanCascader, Cell as VanCell, CellGroup as VanCellGroup, DatePicker as VanDatePicker, Field as VanField,
  List as VanList, NavBar as VanNavBar, Picker as VanPicker, Popup as VanPopup, Progress as VanProgress, PullRefresh as VanPullRefresh,
  Search as VanSearch, Step as VanStep, Steps as VanSteps, Switch as VanSwitch, Tab as VanTab, Tabbar as VanTabbar, TabbarItem as VanTabbarItem,
  Tabs as VanTabs, showConfirmDialog, showFailToast, showImagePreview, showSuccessToast, showToast,
} from 'vant'
