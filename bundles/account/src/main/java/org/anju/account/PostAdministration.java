package org.anju.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anju.account.store.AccountStore;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.RoleRow;
import org.anju.account.store.UserQueries;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 系统管理 → 岗位管理 (SYS-F3): posts bundle roles and are given to users (SYS-R02). */
@Component(service = PostAdministration.class)
public final class PostAdministration {
    private final AccountStore store;
    private final RoleQueries roles;
    private final UserQueries users;
    private final LastAdmin lastAdmin;
    private final Granting granting;
    private final SeparateDuties duties;
    private final SessionRefresh sessions;
    private final Audit audit;

    @Activate
    public PostAdministration(
            @Reference AccountStore store,
            @Reference RoleQueries roles,
            @Reference UserQueries users,
            @Reference LastAdmin lastAdmin,
            @Reference Granting granting,
            @Reference SeparateDuties duties,
            @Reference SessionRefresh sessions,
            @Reference Audit audit) {
        this.store = store;
        this.roles = roles;
        this.users = users;
        this.lastAdmin = lastAdmin;
        this.granting = granting;
        this.duties = duties;
        this.sessions = sessions;
        this.audit = audit;
    }

    public List<PostView> list() {
        return store.list(() -> {
            Map<String, String> names = roleNames();
            return roles.posts().stream().map(post -> view(post, names)).toList();
        });
    }

    public PostView create(PostForm form) {
        check(form, true);
        return store.write(() -> {
            if (roles.post(form.code()).isPresent()) {
                throw Problem.duplicate("该岗位编码已被使用");
            }
            PostRow post = roles.add(new PostRow(form.code(), form.name().strip(), form.roles()));
            audit.record("account.post.create", "post/" + post.code(), "新建岗位");
            return view(post, roleNames());
        });
    }

    public PostView change(long id, PostForm form) {
        check(form, false);
        return store.write(() -> {
            PostRow post = roles.post(id).orElseThrow(Problem::notFound);
            Problem.refuseStale(form.version(), post.version());
            granting.roles(post.roles());
            if (!form.roles().contains(Rights.ADMIN)) {
                lastAdmin.guardPost(post);
            }
            post.change(form.name().strip(), form.roles());
            audit.record("account.post.update", "post/" + post.code(), "修改岗位");
            sessions.everybody();
            store.flush();
            return view(post, roleNames());
        });
    }

    public void delete(long id) {
        store.write(() -> {
            PostRow post = roles.post(id).orElseThrow(Problem::notFound);
            if (!users.withPosts(List.of(id)).isEmpty()) {
                throw Problem.rule("SYS-F3", "岗位已分配给用户，不能删除");
            }
            roles.remove(post);
            audit.record("account.post.delete", "post/" + post.code(), "删除岗位");
        });
    }

    private void check(PostForm form, boolean fresh) {
        Check check = new Check().name("name", "岗位名称", form.name(), 2, 50);
        if (fresh) {
            check.text("code", "岗位编码", form.code(), 2, 40)
                    .matches("code", "岗位编码", form.code(), code -> code.matches("[A-Za-z][A-Za-z0-9_]*"));
        }
        boolean given = form.roles() != null && !form.roles().isEmpty();
        check.that(given, "roles", "角色不能为空");
        if (given) {
            Set<String> known = store.read(() -> roleNames().keySet());
            check.that(known.containsAll(form.roles()), "roles", "角色取值不在字典范围内");
        }
        check.done();
        duties.together(form.roles());
        boolean admin = form.roles().contains(Rights.ADMIN);
        if (admin && !granting.unlimited()) {
            throw Problem.forbidden();
        }
        granting.roles(form.roles());
    }

    private Map<String, String> roleNames() {
        return roles.roles().stream().collect(Collectors.toMap(RoleRow::code, RoleRow::name));
    }

    private static PostView view(PostRow post, Map<String, String> names) {
        Set<String> codes = new TreeSet<>(post.roles());
        return new PostView(
                post.id(),
                post.code(),
                post.name(),
                codes,
                codes.stream().map(code -> names.getOrDefault(code, code)).toList(),
                post.version());
    }

    /** @param roles codes of the roles */
    public record PostForm(
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "岗位编码，字母开头的字母、数字或_；新增时必填，以后不变", max = 40) String code,
            @Field(value = "岗位名称", required = true, min = 2, max = 50) String name,
            @Field(value = "角色编码，至少一个，见/api/v1/account/roles", required = true) Set<String> roles) {}

    public record PostView(long id, String code, String name, Set<String> roles, List<String> roleNames, int version) {}
}
