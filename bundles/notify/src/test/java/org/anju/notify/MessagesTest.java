package org.anju.notify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.event.Event;
import org.anju.api.notify.Notification;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.anju.notify.store.MessageRow;
import org.junit.After;
import org.junit.Test;

public class MessagesTest {
    private static final PageQuery PAGE = new PageQuery(1, 10);
    private static final Map<String, String> VALUES =
            Map.of("name", "安居公司", "matter", "机构备案", "number", "AJ2026050100001", "result", "退回", "opinion", "缺少租赁合同");

    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    private static Notification toUsers(Long... users) {
        return Notification.toUsers("NTF-04", List.of(users), "/institution/filings/17", VALUES);
    }

    private List<MessageRow> unread() {
        return world.inbox.page(true, PAGE).items();
    }

    @Test
    public void tellsEachUserOnceAndSaysSo() {
        world.postman.on(world.event(toUsers(7L, 8L, 7L)));
        assertEquals(1, world.inbox.unread());
        MessageRow message = unread().get(0);
        assertEquals("机构备案：退回", message.title());
        assertEquals("安居公司的机构备案（AJ2026050100001）办理结果：退回。缺少租赁合同", message.body());
        assertEquals("/institution/filings/17", message.link());
        assertEquals(List.of(Notification.DELIVERED + " [7, 8]"), world.published);
    }

    @Test
    public void changesNothingWhenAnEventComesTwice() {
        Event event = world.event(toUsers(7L));
        world.postman.on(event);
        world.postman.on(event);
        assertEquals(1, world.inbox.unread());
        Event sms = world.sms("NTF-01", Map.of("login", "ja"), Map.of("password", "Xy7"));
        world.postman.on(sms);
        world.postman.on(sms);
        assertEquals(1, world.outbox.page(null, null, PAGE).total());
    }

    @Test
    public void whatWasAskedIsSettledForAllOnceItIsDone() {
        String link = "/institution/filings/17";
        world.postman.on(world.event(Notification.toUsers("NTF-03", List.of(7L, 8L), link, VALUES)));
        world.postman.on(world.event(Notification.toUsers("NTF-03", List.of(7L), "/institution/filings/18", VALUES)));
        world.postman.on(world.event(toUsers(9L)));
        List<MessageRow> mine = world.inbox.page(false, PAGE).items();
        assertEquals(
                "the other one still waits",
                List.of(false, true),
                mine.stream().map(MessageRow::settled).toList());
        assertEquals(1, world.inbox.unread());
        world.login(8);
        assertEquals(0, world.inbox.unread());
    }

    @Test
    public void showsOwnMessagesOnlyNewestFirst() {
        world.postman.on(world.event(toUsers(7L)));
        world.postman.on(world.event(toUsers(8L)));
        world.postman.on(world.event(toUsers(7L)));
        List<MessageRow> own = world.inbox.page(false, PAGE).items();
        assertEquals(2, own.size());
        assertTrue(own.get(0).id() > own.get(1).id());
    }

    @Test
    public void marksMessagesAsRead() {
        world.postman.on(world.event(toUsers(7L)));
        world.postman.on(world.event(toUsers(7L)));
        long first = unread().get(1).id();
        world.inbox.read(List.of(first));
        assertEquals(1, world.inbox.unread());
        world.inbox.readAll();
        assertEquals(0, world.inbox.unread());
        assertEquals(2, world.inbox.page(false, PAGE).total());
    }

    @Test
    public void treatsAMessageOfAnotherUserAsMissing() {
        world.postman.on(world.event(toUsers(7L, 8L)));
        long mine = unread().get(0).id();
        world.login(8);
        long theirs = unread().get(0).id();
        world.login(7);
        Problem problem = assertThrows(Problem.class, () -> world.inbox.read(List.of(mine, theirs)));
        assertEquals(404, problem.status());
        assertEquals("nothing was marked", 1, world.inbox.unread());
        assertEquals(
                "请至少选择一条记录",
                assertThrows(Problem.class, () -> world.inbox.read(List.of())).getMessage());
    }

    @Test
    public void waitsForAccountBeforeItTellsReviewers() {
        Event event =
                world.event(Notification.toHolders("NTF-03", "institution.filing.review", "310101", null, VALUES));
        assertEquals(
                503, assertThrows(Problem.class, () -> world.postman.on(event)).status());
        world.postman.accounts = (InstitutionAccounts) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InstitutionAccounts.class}, (proxy, method, args) -> {
                    assertEquals("authorities", method.getName());
                    assertEquals(List.of("institution.filing.review", "310101"), List.of(args));
                    return List.of(7L);
                });
        world.postman.on(event);
        assertEquals("机构备案待审核", unread().get(0).title());
    }

    @Test
    public void tellsAnInstitutionsUsersWhoTheyAreWhenItIsDelivered() {
        Event event = world.event(Notification.toInstitution("NTF-04", 31L, List.of(7L), null, VALUES));
        assertEquals(
                503, assertThrows(Problem.class, () -> world.postman.on(event)).status());
        world.postman.accounts = (InstitutionAccounts) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InstitutionAccounts.class}, (proxy, method, args) -> {
                    assertEquals("users", method.getName());
                    assertEquals(List.of(31L), List.of(args));
                    return List.of(7L, 8L);
                });
        world.postman.on(event);
        assertEquals(1, unread().size());
        world.login(8);
        assertEquals(1, unread().size());
    }

    @Test
    public void leavesOutAnUnknownTemplateSoThatTheQueueGoesOn() {
        world.postman.on(world.event(Notification.toUsers("NTF-99", List.of(7L), null, Map.of())));
        assertEquals(0, world.inbox.unread());
        assertFalse(world.postman.types().isEmpty());
    }

    @Test
    public void goesOnAfterAnSmsThatCannotBeOpened() {
        world.postman.on(world.event(
                new Notification("NTF-04", List.of(7L), null, null, null, "foreign", null, VALUES, Map.of())));
        assertEquals(1, world.inbox.unread());
        assertEquals(0, world.outbox.page(null, null, PAGE).total());
    }

    @Test
    public void usesTheTextsThatAnAdministratorChanged() {
        var text = new org.anju.notify.model.TemplateText("结果：{result}", "见{number}", "");
        Templates.InForce changed = world.templates.change("NTF-04", text, 0);
        world.postman.on(world.event(toUsers(7L)));
        assertEquals("结果：退回", unread().get(0).title());
        assertEquals(
                "数据已被他人修改，请刷新后重试",
                assertThrows(Problem.class, () -> world.templates.change("NTF-04", text, 0))
                        .getMessage());
        var other = new org.anju.notify.model.TemplateText("{result}", "见{number}", "");
        Templates.InForce again = world.templates.change("NTF-04", other, changed.version());
        assertTrue(again.version() > changed.version());
        assertEquals("机构备案：退回", titleAfterReset());
        assertEquals(
                List.of(
                        "notify.template.change template/NTF-04",
                        "notify.template.change template/NTF-04",
                        "notify.template.reset template/NTF-04"),
                world.audited);
    }

    private String titleAfterReset() {
        world.templates.reset("NTF-04");
        world.postman.on(world.event(toUsers(7L)));
        return unread().get(0).title();
    }
}
