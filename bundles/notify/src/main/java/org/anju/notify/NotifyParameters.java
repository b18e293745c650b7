package org.anju.notify;

import java.util.List;
import java.util.Set;
import org.anju.api.parameter.Parameter;

/** The settings of notify (§15). */
final class NotifyParameters {
    static final Parameter<Integer> PER_DAY =
            Parameter.number("notify.sms.per_mobile_per_day", 10, 1, 1000, "每个手机号每日短信上限");
    static final Parameter<Integer> CODE_INTERVAL =
            Parameter.number("notify.sms.code_interval_s", 60, 0, 3600, "同一手机号两次验证码的最小间隔（秒）");
    static final Parameter<String> SIGNATURE = Parameter.text("notify.sms.signature", "住房租赁监管", "短信签名");
    static final Parameter<Integer> MESSAGE_DAYS =
            Parameter.number("notify.message.keep_days", 365, 30, 3650, "已读站内消息保留天数");
    static final Parameter<Integer> OUTBOX_DAYS =
            Parameter.number("notify.outbox.keep_days", 180, 7, 3650, "短信发送记录保留天数");
    static final Parameter<String> SIMULATOR_MODE = Parameter.oneOf(
                    "notify.simulator.mode", "OK", Set.of("OK", "FAIL"), "模拟通道的结果：OK 成功，FAIL 失败")
            .guarded();
    static final Parameter<Integer> SIMULATOR_DELAY = Parameter.number(
                    "notify.simulator.delay_ms", 0, 0, 30_000, "模拟通道的延迟（毫秒）")
            .guarded();

    static final List<Parameter<?>> ALL =
            List.of(PER_DAY, CODE_INTERVAL, SIGNATURE, MESSAGE_DAYS, OUTBOX_DAYS, SIMULATOR_MODE, SIMULATOR_DELAY);

    private NotifyParameters() {}
}
