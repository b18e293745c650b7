package org.anju.account.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.store.Totals;
import org.anju.api.store.Where;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds accounts. Each query runs in a unit of {@link AccountStore}. */
@Component(service = UserQueries.class)
public final class UserQueries {
    private static final Set<UserStatus> OVER = Set.of(UserStatus.CLOSED, UserStatus.MERGED, UserStatus.REJECTED);

    private final AccountStore store;
    private final Totals totals = new Totals(Clock.systemUTC());

    @Activate
    public UserQueries(@Reference AccountStore store) {
        this.store = store;
    }

    /** Stores a new account with its name pairs, so that it has an id and broken keys show at once. */
    public UserRow add(UserRow user) {
        store.em().persist(user);
        store.em().flush();
        pairs(user.realName()).forEach(pair -> store.em().persist(new UserPairRow(pair, user.id())));
        return user;
    }

    public void rename(UserRow user, String realName) {
        if (realName.equals(user.realName())) {
            return;
        }
        store.em()
                .createQuery("DELETE FROM UserPairRow p WHERE p.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
        pairs(realName).forEach(pair -> store.em().persist(new UserPairRow(pair, user.id())));
        user.realName(realName);
    }

    public Optional<UserRow> find(long id) {
        return Optional.ofNullable(store.em().find(UserRow.class, id));
    }

    public Optional<UserRow> byLogin(String loginName) {
        return list("r.loginKey = :value", UserKeys.login(loginName)).stream().findFirst();
    }

    /** The living accounts with this mobile, of any port. */
    public List<UserRow> byMobile(String hash) {
        return living(list("r.mobileHash = :value", hash));
    }

    public List<UserRow> byIdNo(String hash) {
        return living(list("r.idNoHash = :value", hash));
    }

    /** The living admins and stores of institutions of this name. */
    public List<UserRow> byCompany(String name) {
        return living(list("r.institutionName = :value", name)).stream()
                .filter(u -> u.type() == UserType.INS_ADMIN || u.type() == UserType.STORE)
                .toList();
    }

    /** The accounts of an institution that are not over. */
    public List<UserRow> ofInstitution(long institutionId) {
        return living(list("r.institutionId = :value", institutionId));
    }

    /** Ids of the accounts of an institution that are in one of some states; the accounts themselves are not read. */
    public List<Long> idsOfInstitution(long institutionId, Set<UserStatus> states) {
        return store
                .em()
                .createQuery("SELECT r.id, r.status FROM UserRow r WHERE r.institutionId = :value", Object[].class)
                .setParameter("value", institutionId)
                .getResultList()
                .stream()
                .filter(row -> states.contains(row[1]))
                .map(row -> (Long) row[0])
                .sorted()
                .toList();
    }

    /** The admin that an institution has now. */
    public Optional<UserRow> admin(long institutionId) {
        return list("r.adminKey = :value", institutionId).stream().findFirst();
    }

    public List<UserRow> ofDepartment(long departmentId) {
        return living(list("r.departmentId = :value", departmentId));
    }

    /** Users who hold one of the posts. */
    public List<UserRow> withPosts(Collection<Long> posts) {
        return posts.stream()
                .flatMap(post -> list(":value MEMBER OF r.posts", post).stream())
                .distinct()
                .toList();
    }

    public Items<UserRow> page(UserFilter filter, PageQuery page) {
        Where where = new Where("UserRow")
                .and("r.type = :type", "type", filter.type())
                .and("r.status = :status", "status", filter.status())
                .and("r.departmentId = :department", "department", filter.departmentId())
                .and("r.institutionId = :institution", "institution", filter.institutionId())
                .and("r.mobileHash = :mobile", "mobile", filter.mobileHash());
        if (filter.divisionPrefix() != null && !filter.divisionPrefix().isEmpty()) {
            where.and("r.division LIKE :division", "division", filter.divisionPrefix() + "%");
        }
        if (filter.text() != null && !filter.text().isBlank() && filter.mobileHash() == null) {
            byText(where, filter.text().strip());
        }
        return where.page(store.em(), UserRow.class, page, totals);
    }

    private static void byText(Where where, String text) {
        String part = Where.literal(text);
        String name = "r.realName LIKE :part ESCAPE '!'";
        boolean pair = text.codePointCount(0, text.length()) > 1;
        if (pair) {
            name = "(r.id IN (SELECT p.userId FROM UserPairRow p WHERE p.pair = :pair) AND " + name + ")";
        }
        where.and("(r.loginKey LIKE :login ESCAPE '!' OR " + name + ")", "login", UserKeys.login(part) + "%")
                .with("part", "%" + part + "%");
        if (pair) {
            where.with("pair", pairs(text).iterator().next());
        }
    }

    private List<UserRow> list(String condition, Object value) {
        return store.em()
                .createQuery("SELECT r FROM UserRow r WHERE " + condition, UserRow.class)
                .setParameter("value", value)
                .getResultList();
    }

    private static List<UserRow> living(List<UserRow> rows) {
        return rows.stream().filter(u -> !OVER.contains(u.state())).toList();
    }

    private static Set<String> pairs(String name) {
        int[] points = name.codePoints().toArray();
        return IntStream.range(0, Math.max(0, points.length - 1))
                .mapToObj(i -> new String(points, i, 2))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
