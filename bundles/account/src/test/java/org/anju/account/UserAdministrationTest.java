package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.UserAdministration.UserChange;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserFilter;
import org.anju.api.access.Caller;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.anju.api.value.Phone;
import org.junit.After;
import org.junit.Test;

public class UserAdministrationTest {
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void oldMobileNumbersPassWhileTheCityTakesThem() {
        Check strict = world.personal.check(new Check(), "陈经办", "12212121257", null, null);
        assertEquals("手机号格式不正确", strict.problems().get(0).message());
        world.platform.parameters.set(Phone.MODE, "LENIENT");
        assertTrue(world.personal
                .check(new Check(), "陈经办", "12212121257", null, null)
                .passed());
    }

    @Test
    public void tellsAllFieldErrorsAtOnce() {
        world.actAs("admin", "GOV");
        NewUser form = new NewUser("1abc", "a<b", "123", "310101199003070010", "GOV", null, null, "X", null, null);
        Problem problem = assertThrows(Problem.class, () -> world.administration.create(form));
        assertEquals(
                List.of("loginName", "realName", "mobile", "idNo", "departmentId", "postIds", "scope"),
                problem.fields().stream().map(FieldProblem::field).toList());
        assertEquals("身份证号码校验位不正确", problem.fields().get(3).message());
    }

    /** His card cannot be cancelled while he has rights; they are found by his identity number. */
    @Test
    public void anOperatorIsKnownByIdentityNumberAndMobile() {
        world.actAs("admin", "GOV");
        NewUser form = new NewUser("worker", "李四", null, null, "INS_OPERATOR", null, null, null, 7L, false);
        Problem problem = assertThrows(Problem.class, () -> world.administration.create(form));
        assertEquals(
                List.of("mobile", "idNo"),
                problem.fields().stream().map(FieldProblem::field).toList());
    }

    @Test
    public void showsTheGeneratedPasswordOnceAndPersonalDataMasked() {
        Created created = world.official("clerk", "GOV_CLERK", world.department("310101"));
        assertEquals("clerk", created.credentials().login());
        assertTrue(created.credentials().password().startsWith("Generated"));
        UserView changed = change(created.user(), "13701111111", "310101199003070019");
        assertEquals("137****1111", changed.mobile());
        assertEquals("3101**********0019", changed.idNo());
        UserView unchanged = change(changed, changed.mobile(), changed.idNo());
        assertEquals("137****1111", unchanged.mobile());
        assertEquals("13701111111", world.personal.mobile(world.user("clerk"), true));
    }

    @Test
    public void aMaskThatWasNotShownIsNoMobile() {
        long department = world.department("310101");
        UserView clerk = world.official("clerk", "GOV_CLERK", department).user();
        UserView changed = change(clerk, "13701111111", null);
        Problem other = assertThrows(Problem.class, () -> change(changed, "137****1112", null));
        assertEquals("手机号格式不正确", other.getMessage());
        NewUser fresh = form("clerk2", "137****1111", department);
        assertEquals(
                400,
                assertThrows(Problem.class, () -> world.administration.create(fresh))
                        .status());
    }

    @Test
    public void namesAndMobilesAreTakenOnce() {
        long department = world.department("310101");
        UserView first = world.official("clerk", "GOV_CLERK", department).user();
        change(first, "13701111111", null);
        assertEquals("该用户名已被使用", duplicate("CLERK", null, department).getMessage());
        assertEquals("该手机号已被使用", duplicate("clerk2", "13701111111", department).getMessage());
    }

    @Test
    public void ofManyWhoClaimANameAtOnceOneGetsIt() throws Exception {
        long department = world.department("310101");
        Caller admin = world.actAs("admin", "GOV");
        var pool = Executors.newFixedThreadPool(6);
        try {
            CyclicBarrier together = new CyclicBarrier(6);
            Callable<String> claim = () -> {
                world.platform.callers.set(admin);
                together.await();
                try {
                    world.administration.create(form("clerk", null, department));
                    return "created";
                } catch (Problem p) {
                    return p.getMessage();
                }
            };
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(pool.submit(claim));
            }
            List<String> texts = new ArrayList<>();
            for (Future<String> answer : answers) {
                texts.add(answer.get());
            }
            assertEquals(1, texts.stream().filter("created"::equals).count());
            assertEquals(5, texts.stream().filter("该用户名已被使用"::equals).count());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    public void aStaleVersionIsRefused() {
        UserView first =
                world.official("clerk", "GOV_CLERK", world.department("310101")).user();
        change(first, "13701111111", null);
        assertEquals(
                "VERSION_CONFLICT",
                assertThrows(Problem.class, () -> change(first, "13701111112", null))
                        .code());
    }

    @Test
    public void disablingEndsTheSessions() {
        world.platform.parameters.set(AccountParameters.FORCE_CHANGE, false);
        Created clerk = world.official("clerk", "GOV_CLERK", world.department("310101"));
        world.login("GOV", "clerk", clerk.credentials().password());
        assertTrue(world.platform.sessions.open.containsKey(clerk.user().id()));
        world.actAs("admin", "GOV");
        world.administration.step(clerk.user().id(), UserAction.DISABLE, null, null);
        assertFalse(world.platform.sessions.open.containsKey(clerk.user().id()));
    }

    @Test
    public void aManagerSeesOnlyHisDivisionAndGivesNoWiderScope() {
        long huangpu = world.department("310101");
        long pudong = world.department("310115");
        Created clerk = world.official("clerk", "GOV_CLERK", pudong);
        world.official("local", "SYS_ADMIN", huangpu);
        world.actAs("local", "GOV");
        assertEquals(
                404,
                assertThrows(
                                Problem.class,
                                () -> world.administration.get(clerk.user().id()))
                        .status());
        assertEquals(
                List.of("local"),
                world.administration.page(all(), null, new PageQuery()).items().stream()
                        .map(UserView::loginName)
                        .toList());
        Problem wider = assertThrows(Problem.class, () -> world.administration.create(form("clerk3", null, pudong)));
        assertEquals("不能授予超出本人范围的数据范围", wider.getMessage());
    }

    @Test
    public void findsByPartOfTheNameByLoginAndByMobile() {
        Created clerk = world.official("clerk", "GOV_CLERK", world.department("310101"));
        change(clerk.user(), "13701111111", null);
        assertEquals(1, found("三丰", null));
        assertEquals(1, found("丰", null));
        assertEquals(1, found("CLE", null));
        assertEquals(1, found(null, "13701111111"));
        assertEquals(0, found("丰三", null));
        assertEquals(0, found("%", null));
    }

    private int found(String text, String mobile) {
        UserFilter filter = new UserFilter(text, null, null, null, null, null, null);
        return world.administration
                .page(filter, mobile, new PageQuery())
                .items()
                .size();
    }

    private static UserFilter all() {
        return new UserFilter(null, null, null, null, null, null, null);
    }

    private NewUser form(String login, String mobile, long department) {
        return new NewUser(
                login,
                "李四",
                mobile,
                null,
                "GOV",
                department,
                List.of(world.post("GOV_CLERK")),
                "DEPARTMENT",
                null,
                false);
    }

    private Problem duplicate(String login, String mobile, long department) {
        Problem problem =
                assertThrows(Problem.class, () -> world.administration.create(form(login, mobile, department)));
        assertEquals(409, problem.status());
        return problem;
    }

    private UserView change(UserView user, String mobile, String idNo) {
        world.actAs("admin", "GOV");
        return world.administration.change(
                user.id(),
                new UserChange(
                        user.version(),
                        user.realName(),
                        mobile,
                        idNo,
                        user.departmentId(),
                        List.copyOf(user.postIds()),
                        user.scope()));
    }
}
