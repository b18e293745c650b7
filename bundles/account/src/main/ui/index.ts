import { defineModule } from '@anju/kit'

// 用户、角色、岗位、部门、业务操作用户、登录日志、机构管理用户注册
export default defineModule({
  pages: {
    users: () => import('./desktop/UsersPage.vue'),
    roles: () => import('./desktop/RolesPage.vue'),
    posts: () => import('./desktop/PostsPage.vue'),
    departments: () => import('./desktop/DepartmentsPage.vue'),
    'login-logs': () => import('./desktop/LoginLogsPage.vue'),
    register: () => import('./public/RegisterPage.vue'),
    operators: { desktop: () => import('./desktop/OperatorsPage.vue'), phone: () => import('./phone/OperatorsPage.vue') },
  },
})
