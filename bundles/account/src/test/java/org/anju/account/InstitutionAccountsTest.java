package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.account.Operators.OperatorForm;
import org.anju.account.UserAdministration.Created;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.api.access.Caller;
import org.anju.api.account.InstitutionAccounts.AdminRequest;
import org.anju.api.account.InstitutionAccounts.Credentials;
import org.anju.api.domain.Permission;
import org.anju.api.event.Event;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.notify.Notification;
import org.anju.api.practitioner.PractitionerEvents;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class InstitutionAccountsTest {
    private static final AdminRequest REQUEST = new AdminRequest(7, "安居房产", "李四", "13701111111", false);
    private final World world = new World();

    @Before
    public void choosePasswordsFreely() {
        world.platform.parameters.set(AccountParameters.FORCE_CHANGE, false);
    }

    @After
    public void close() {
        world.close();
    }

    @Test
    public void anAdminIsGeneratedOnceAndWaitsForTheFiling() {
        Credentials first = world.institutions.generateAdmin(REQUEST);
        Credentials second = world.institutions.generateAdmin(REQUEST);
        assertEquals(first.login(), second.login());
        assertFalse(first.password().equals(second.password()));
        assertEquals(
                "told of the decision that opens it",
                List.of(world.user(first.login()).id()),
                world.institutions.users(7));
        happens(InstitutionEvents.FILED);
        happens(InstitutionEvents.FILED);
        world.login("ORG", second.login(), second.password());
        Problem third = assertThrows(Problem.class, () -> world.institutions.generateAdmin(REQUEST));
        assertEquals("该机构已注册管理用户，管理用户唯一，注册后暂无法变更", third.getMessage());
        assertEquals(409, third.status());
    }

    @Test
    public void thePasswordGoesToTheAdminsMobileTooEachTimeItIsMade() {
        Credentials first = world.institutions.generateAdmin(REQUEST);
        assertEquals(List.of(first.password()), passwordsSent());
        Credentials second = world.institutions.generateAdmin(REQUEST);
        assertEquals(List.of(first.password(), second.password()), passwordsSent());
        world.institutions.generateAdmin(new AdminRequest(8, "别家", "赵六", null, false));
        assertEquals("none where there is no mobile", 2, passwordsSent().size());
    }

    private List<String> passwordsSent() {
        return world.platform.events.stream()
                .filter(e -> e.type().equals(Notification.EVENT))
                .map(e -> Notification.from(e.data()))
                .filter(n -> n.template().equals("NTF-01"))
                .map(n -> world.platform.secrets.decrypt(n.sealedValues().get("password")))
                .toList();
    }

    @Test
    public void nobodyElseMakesASecondAdmin() {
        world.institutions.generateAdmin(REQUEST);
        var claim = new Identifiers.Claim(0, UserType.INS_ADMIN, "second", null, 7L);
        Problem refused = assertThrows(Problem.class, () -> world.identifiers.claim(claim, () -> 1));
        assertEquals(409, refused.status());
        assertEquals("该机构已注册管理用户，管理用户唯一，注册后暂无法变更", refused.getMessage());
    }

    @Test
    public void theAdminOpensAndClosesOperatorsOfHisOwn() {
        String admin = filedAdmin();
        Created operator = operator(admin, Set.of("filing"));
        world.login("ORG", "13800000001", operator.credentials().password());
        assertEquals(List.of("王五"), world.institutions.openOperators(7));

        world.actAs(admin, "ORG");
        world.operators.step(operator.user().id(), UserAction.CLOSE_OPERATOR, null);
        assertTrue(world.institutions.openOperators(7).isEmpty());
        assertFalse(world.platform.sessions.open.containsKey(operator.user().id()));
        assertEquals(
                "账号已被禁用，不可登录系统",
                assertThrows(
                                Problem.class,
                                () -> world.login(
                                        "ORG",
                                        "13800000001",
                                        operator.credentials().password()))
                        .getMessage());
        world.actAs(admin, "ORG");
        world.operators.step(operator.user().id(), UserAction.OPEN_OPERATOR, null);
        world.login("ORG", "13800000001", operator.credentials().password());
    }

    @Test
    public void anOperatorHoldsOnlyTheFunctionsGranted() {
        String admin = filedAdmin();
        world.install(World.domain("listing", "房源核验", Permission.of("listing.verify", "核验", "INS_OPERATOR")));
        Created operator = operator(admin, Set.of("filing"));
        Caller caller = world.actAs(operator.credentials().login(), "ORG");
        assertTrue(caller.may("filing.view"));
        assertFalse(caller.may("listing.verify"));
        assertEquals(Set.of("filing", "listing"), world.functions.available().keySet());
        world.platform.parameters.set(AccountParameters.OPERATOR_FUNCTIONS, List.of("listing"));
        assertFalse(world.actAs(operator.credentials().login(), "ORG").may("filing.view"));
    }

    @Test
    public void anotherInstitutionsOperatorIsAsMissing() {
        Created operator = operator(filedAdmin(), Set.of());
        Credentials other = world.institutions.generateAdmin(new AdminRequest(8, "别家", "赵六", null, true));
        world.actAs(other.login(), "ORG");
        assertEquals(
                404,
                assertThrows(
                                Problem.class,
                                () -> world.operators.get(operator.user().id()))
                        .status());
        assertEquals(
                404,
                assertThrows(
                                Problem.class,
                                () -> world.operators.step(operator.user().id(), UserAction.CLOSE_OPERATOR, null))
                        .status());
        assertEquals(0, world.operators.page(null, null, new PageQuery()).total());
    }

    @Test
    public void cancellationClosesAllAndFreesNameAndMobile() {
        String admin = filedAdmin();
        operator(admin, Set.of());
        long id = world.user(admin).id();
        happens(InstitutionEvents.CANCELLED);
        happens(InstitutionEvents.CANCELLED);
        assertEquals(
                UserStatus.CLOSED,
                world.store.read(() -> world.users.find(id).orElseThrow().state()));
        assertTrue(world.institutions.users(7).isEmpty());
        world.institutions.generateAdmin(new AdminRequest(9, "新机构", "李四", "13701111111", true));
    }

    /** XDE-01, XDE-15 */
    @Test
    public void whoseCardIsCancelledIsNoOpenOperatorAnyMore() {
        String person = world.platform.secrets.hash("310101199003070019");
        operator(filedAdmin(), Set.of());
        assertTrue(world.institutions.openOperator(7, person));
        assertFalse(world.institutions.openOperator(7, world.platform.secrets.hash("310101199003070027")));
        assertFalse(world.institutions.openOperator(8, person));
        for (int twice = 0; twice < 2; twice++) {
            world.practitioners.on(new Event(
                    3,
                    PractitionerEvents.CANCELLED,
                    "card/1",
                    Instant.now(),
                    Map.of("institutionId", 7, "person", person)));
        }
        assertFalse(world.institutions.openOperator(7, person));
    }

    @Test
    public void aNewNameIsShownAndSuspensionKeepsTheLogin() {
        String admin = filedAdmin();
        world.follower.on(new Event(
                2,
                InstitutionEvents.CHANGED,
                "institution/7",
                Instant.now(),
                Map.of("institutionId", 7, "name", "安居(新)")));
        assertEquals("安居（新）", world.user(admin).institutionName());
        assertFalse(world.follower.types().contains(InstitutionEvents.SUSPENDED));
    }

    @Test
    public void knowsTheAuthoritiesOfADivision() {
        long huangpu = world.department("310101");
        Created reviewer = world.official("reviewer", "GOV_REVIEWER", huangpu);
        world.official("clerk", "GOV_CLERK", huangpu);
        assertEquals(List.of(reviewer.user().id()), world.institutions.authorities("filing.review", "310101"));
        assertTrue(world.institutions.authorities("filing.review", "310115").isEmpty());
    }

    private String filedAdmin() {
        String login = world.institutions.generateAdmin(REQUEST).login();
        happens(InstitutionEvents.FILED);
        return login;
    }

    private Created operator(String admin, Set<String> functions) {
        world.actAs(admin, "ORG");
        return world.operators.create(
                new OperatorForm(null, null, "王五", "13800000001", "310101199003070019", "KEY-1", functions, false));
    }

    private void happens(String type) {
        world.follower.on(new Event(
                1,
                type,
                "institution/7",
                Instant.now(),
                Map.of("institutionId", 7, "name", "安居房产", "division", "310101")));
    }
}
