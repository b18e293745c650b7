package org.anju.notify.model;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.problem.Check;

/**
 * The texts of a kind of message.
 *
 * @param title 标题 of the in-app message, up to 100 characters when filled
 * @param body 正文 of the in-app message, up to 1,000 characters when filled
 * @param sms text of the SMS; empty for none
 */
public record TemplateText(String title, String body, String sms) {
    /** Values that only an SMS may hold: an in-app message stays readable for years. */
    public static final Set<String> SECRETS = Set.of("password", "code");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{4})\\d{10}(\\d{3}[\\dXx])(?![0-9A-Za-z])");
    private static final int TITLE = 100;
    private static final int BODY = 1000;
    private static final int SMS = 500;

    /** Refuses with all faults at once: lengths, {@code 模板变量不存在：{名}}, secrets outside the SMS. */
    public void check(Template kind) {
        Check check = new Check()
                .text("title", "标题", title, 1, TITLE)
                .text("body", "正文", body, 1, BODY)
                .optionalText("sms", "短信内容", sms, 0, SMS);
        placeholders(check, "title", title, kind, false);
        placeholders(check, "body", body, kind, false);
        placeholders(check, "sms", sms, kind, true);
        check.done();
    }

    private static void placeholders(Check check, String field, String text, Template kind, boolean secrets) {
        Matcher found = PLACEHOLDER.matcher(text == null ? "" : text);
        while (found.find()) {
            String name = found.group(1);
            check.that(kind.placeholders().contains(name), field, "模板变量不存在：" + name);
            check.that(secrets || !SECRETS.contains(name), field, "站内消息不能包含保密变量：" + name);
        }
    }

    /** The title of one message. */
    public String title(Map<String, String> values) {
        return cut(fill(title, values), TITLE);
    }

    /** The body of one in-app message. */
    public String body(Map<String, String> values) {
        return cut(fill(body, values), BODY);
    }

    /** The SMS, identity numbers masked whatever the values hold. */
    public String sms(String signature, Map<String, String> values) {
        String text = "【" + signature + "】" + fill(sms, values);
        return cut(ID_NUMBER.matcher(text).replaceAll("$1**********$2"), BODY);
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static String cut(String text, int length) {
        String whole = text.strip();
        return whole.length() <= length ? whole : whole.substring(0, length - 1) + "…";
    }
}
