export default {
  home: '首页', workbench: '工作台', mine: '我的', messages: '消息', tasks: '办事', login: '登录', logout: '退出', retry: '重试', reload: '刷新', later: '稍后',
  search: '查询', reset: '重置', more: '展开', less: '收起', confirm: '确定', cancel: '取消', save: '保存', submit: '提交', previous: '上一步', next: '下一步',
  back: '返回', close: '关闭', all: '全部', choose: '请选择', input: '请输入', none: '无', yes: '是', no: '否', operations: '操作', export: '导出', print: '打印',
  loading: '正在加载', total: '共 {n} 条', chosen: '已选 {n} 条', chooseWhole: '选择全部 {n} 条', clearChosen: '取消选择', empty: '暂无数据', emptyFiltered: '没有符合条件的数据，请调整查询条件',
  changePassword: '修改密码', menu: '功能菜单', fold: '收起菜单', unfold: '展开菜单', userMenu: '用户菜单', newVersion: '页面有新版本，刷新后使用', trace: '问题编号：{id}',
  govLogin: '政府登录', orgLogin: '机构登录', webLogin: '公众登录', skip: '跳到主要内容', language: 'English', saved: '保存成功', done: '操作成功',
  unsaved: '填写的内容尚未保存，确定离开吗？', history: '办理记录', flow: '办理流程', detail: '详情', error: '出错了',
}
