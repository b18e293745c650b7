package org.anju.notify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.anju.notify.model.OutboxStatus;
import org.junit.After;
import org.junit.Test;

public class OutboxTest {
    private static final PageQuery PAGE = new PageQuery(1, 10);
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    private void password() {
        world.postman.on(
                world.sms("NTF-01", Map.of("login", "ja0001", "state", "已开通"), Map.of("password", "Xy7kP2mQ")));
    }

    private SimulatedSms simulator() {
        return new SimulatedSms(new org.anju.api.parameter.Parameters() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(org.anju.api.parameter.Parameter<T> parameter) {
                return (T) world.settings.getOrDefault(parameter.key(), parameter.fallback());
            }
        });
    }

    private Outbox.Item newest() {
        return world.outbox.page(null, null, PAGE).items().get(0);
    }

    @Test
    public void sendsThePasswordAndShowsItToNobodyInLists() {
        password();
        assertEquals(new Courier.Result(1, 0), world.courier.sendDue());
        assertEquals(1, world.gateway.sent.size());
        assertEquals(World.MOBILE + " 【住房租赁监管】您的账号ja0001已开通，密码为Xy7kP2mQ，首次登录后请立即修改，切勿告知他人。", world.gateway.sent.get(0));
        Outbox.Item item = newest();
        assertEquals(OutboxStatus.SENT, item.status());
        assertEquals("138****8000", item.mobile());
        assertTrue(item.text(), item.text().contains("密码为******"));
        assertEquals("试验通道", item.gateway());
        assertTrue(world.audited.isEmpty());
    }

    @Test
    public void doesNotCallSentWhatTheSimulatorTook() {
        password();
        assertEquals("待发送", newest().statusLabel());
        world.courier.sendDue();
        assertEquals("已发送", newest().statusLabel());
        password();
        world.courier.gateway = simulator();
        world.courier.sendDue();
        assertTrue(newest().simulated());
        assertEquals("已交模拟通道", newest().statusLabel());
    }

    @Test
    public void showsASimulatedTextInFullAndAuditsIt() {
        password();
        world.courier.sendDue();
        Outbox.Item item = world.outbox.detail(newest().id());
        assertTrue(item.open());
        assertTrue(item.text().contains("Xy7kP2mQ"));
        assertEquals(World.MOBILE, item.mobile());
        assertEquals("notify.outbox.view outbox/" + item.id(), world.audited.get(0));
    }

    @Test
    public void forgetsSecretsThatReallyWentOut() {
        world.gateway.simulated = false;
        password();
        assertFalse("waiting", world.outbox.detail(newest().id()).open());
        world.courier.sendDue();
        world.gateway.simulated = true;
        Outbox.Item item = world.outbox.detail(newest().id());
        assertFalse(item.open());
        assertFalse(item.text().contains("Xy7kP2mQ"));
    }

    @Test
    public void triesThreeTimesAMinuteApartThenGivesUp() {
        world.gateway.failures = 3;
        password();
        for (int tries = 1; tries <= 3; tries++) {
            world.courier.sendDue();
            assertEquals(new Courier.Result(0, 0), world.courier.sendDue());
            assertEquals(tries, newest().tries());
            assertEquals(tries < 3 ? OutboxStatus.PENDING : OutboxStatus.FAILED, newest().status());
            world.clock.pass(Duration.ofSeconds(61));
        }
        assertEquals("余额不足", newest().failure());
        assertTrue(world.gateway.sent.isEmpty());
    }

    @Test
    public void sendsAgainWhatFailedAndNothingElse() {
        world.gateway.failures = 1;
        password();
        world.courier.sendDue();
        Problem waiting = assertThrows(Problem.class, () -> world.outbox.resend(newest().id()));
        assertEquals(409, waiting.status());
        world.gateway.failures = 2;
        world.clock.pass(Duration.ofMinutes(2));
        world.courier.sendDue();
        world.clock.pass(Duration.ofMinutes(2));
        world.courier.sendDue();
        assertEquals(OutboxStatus.FAILED, newest().status());
        assertEquals(OutboxStatus.PENDING, world.outbox.resend(newest().id()).status());
        world.courier.sendDue();
        assertEquals(OutboxStatus.SENT, newest().status());
        assertEquals(0, world.outbox.retryFailed());
        Problem sent = assertThrows(Problem.class, () -> world.outbox.resend(newest().id()));
        assertEquals(409, sent.status());
        assertEquals("当前状态不允许此操作", sent.getMessage());
    }

    @Test
    public void sendsOneCodeAMinuteToANumber() {
        world.postman.on(world.code(1));
        world.courier.sendDue();
        world.postman.on(world.code(2));
        world.courier.sendDue();
        assertEquals(1, world.gateway.sent.size());
        assertEquals("同一手机号60秒内只发送一次验证码", newest().failure());
        world.clock.pass(Duration.ofSeconds(61));
        world.postman.on(world.code(3));
        world.courier.sendDue();
        assertEquals(2, world.gateway.sent.size());
    }

    @Test
    public void sendsNoCodeThatIsOver() {
        world.postman.on(world.code(1));
        world.clock.pass(Duration.ofMinutes(6));
        world.courier.sendDue();
        assertEquals("验证码已过期，未发送", newest().failure());
        assertTrue(world.gateway.sent.isEmpty());
    }

    @Test
    public void sendsTenADayToANumber() {
        for (int i = 0; i < 11; i++) {
            password();
            world.courier.sendDue();
        }
        assertEquals(10, world.gateway.sent.size());
        assertEquals("超过每个手机号每日10条的上限", newest().failure());
        // past midnight in Shanghai
        world.clock.pass(Duration.ofHours(15));
        password();
        world.courier.sendDue();
        assertEquals(11, world.gateway.sent.size());
    }

    @Test
    public void neverSendsAnIdentityNumber() {
        world.postman.on(
                world.sms("NTF-04", Map.of("name", "110101200812310017", "matter", "x", "result", "y"), Map.of()));
        world.courier.sendDue();
        assertTrue(world.gateway.sent.get(0), world.gateway.sent.get(0).contains("1101**********0017"));
    }

    @Test
    public void takesWhatACrashLeftBehindAfterTwoMinutes() {
        password();
        world.store.write(() -> world.rows
                .find(newest().id())
                .orElseThrow()
                .claim(world.clock.instant().plus(Duration.ofMinutes(2))));
        world.courier.sendDue();
        assertTrue(world.gateway.sent.isEmpty());
        world.clock.pass(Duration.ofMinutes(3));
        world.courier.sendDue();
        assertEquals(1, world.gateway.sent.size());
    }

    @Test
    public void simulatesFailureAndSlownessByParameter() throws Exception {
        SimulatedSms simulator = simulator();
        assertEquals("SIM-5", simulator.send("5", World.MOBILE, "x"));
        world.settings.put("notify.simulator.delay_ms", 120);
        long start = System.nanoTime();
        simulator.send("6", World.MOBILE, "x");
        assertTrue(System.nanoTime() - start >= 120_000_000L);
        world.settings.put("notify.simulator.mode", "FAIL");
        assertThrows(org.anju.api.notify.SmsGateway.SmsFailed.class, () -> simulator.send("7", World.MOBILE, "x"));
    }
}
