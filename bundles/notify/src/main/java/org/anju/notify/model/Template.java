package org.anju.notify.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of messages (NTF-01 to NTF-13) with the texts that come with the release. Placeholders are written {@code {name}}; the
 * domains that announce something give their values.
 */
public enum Template {
    NTF_01(
            "账号开通与初始密码",
            "login state password",
            "账号已开通",
            "您的账号{login}已开通，初始密码已发送到登记的手机号，首次登录后请立即修改。",
            "您的账号{login}{state}，密码为{password}，首次登录后请立即修改，切勿告知他人。"),
    NTF_02(
            "企业注册审核结果",
            "name result opinion",
            "企业注册{result}",
            "{name}的注册申请审核结果：{result}。{opinion}",
            "{name}的注册申请审核结果：{result}。{opinion}"),
    NTF_03("案件待审核", "name matter number result", "{matter}待审核", "{name}提交了{matter}（{number}），请及时审核。", ""),
    NTF_04(
            "案件办理结果",
            "name matter result number opinion",
            "{matter}：{result}",
            "{name}的{matter}（{number}）办理结果：{result}。{opinion}",
            "{name}的{matter}办理结果：{result}。"),
    NTF_05("待机构确认", "name matter", "{matter}待确认", "{name}提交了{matter}，请及时确认。", ""),
    NTF_06(
            "制卡完成领取通知",
            "name number place",
            "信息卡可以领取",
            "{name}的信息卡（{number}）已制作完成，请到{place}领取。",
            "{name}的信息卡已制作完成，请到{place}领取。"),
    NTF_07(
            "离职、入职结果",
            "name matter result opinion",
            "{matter}：{result}",
            "{name}的{matter}申请办理结果：{result}。{opinion}",
            "{name}的{matter}申请办理结果：{result}。"),
    NTF_08(
            "租赁合同通知",
            "number matter result opinion",
            "{matter}：{result}",
            "{matter}（{number}）：{result}。{opinion}",
            "{matter}（{number}）：{result}。"),
    NTF_09(
            "信用记分与名单通知",
            "name matter result score",
            "{matter}：{result}",
            "{name}的{matter}：{result}{score}。如有异议，可在规定期限内提出。",
            "{name}的{matter}：{result}，如有异议可在规定期限内提出。"),
    NTF_10(
            "证书业务通知",
            "name matter number result opinion",
            "{matter}：{result}",
            "{name}的{matter}（{number}）：{result}。{opinion}",
            ""),
    NTF_11(
            "密码重置与账号锁定",
            "login event",
            "账号安全提醒",
            "您的账号{login}：{event}。如非本人操作，请立即联系管理员。",
            "您的账号{login}：{event}。如非本人操作，请立即联系管理员。"),
    NTF_12("超期待办提醒", "matter count days", "{matter}超期待办{count}件", "您有{count}件{matter}等待超过{days}天，请及时办理。", ""),
    NTF_13("短信验证码", "code minutes", "验证码", "验证码已发送到登记的手机号，{minutes}分钟内有效。", "验证码{code}，{minutes}分钟内有效，切勿告知他人。");

    private final String label;
    private final List<String> placeholders;
    private final TemplateText text;

    Template(String label, String placeholders, String title, String body, String sms) {
        this.label = label;
        this.placeholders = List.of(placeholders.split(" "));
        this.text = new TemplateText(title, body, sms);
    }

    /** {@code NTF-01} */
    public String id() {
        return name().replace('_', '-');
    }

    /** What it tells of, in Chinese. */
    public String label() {
        return label;
    }

    /** The placeholders that its texts may use. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** The texts of the release. */
    public TemplateText text() {
        return text;
    }

    /** Whether it carries a one-time code: rare, and worthless when late. */
    public boolean isCode() {
        return this == NTF_13;
    }

    /** Whether it asks to do something, which anybody may do whom it asked. */
    public boolean asks() {
        return this == NTF_03 || this == NTF_05 || this == NTF_12;
    }

    /** The ids of those that ask. */
    public static List<String> asking() {
        return Stream.of(values()).filter(Template::asks).map(Template::id).toList();
    }

    public static Optional<Template> find(String id) {
        for (Template template : values()) {
            if (template.id().equals(id)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }
}
