package org.anju.api.notify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.event.Events;

/**
 * A message to somebody (消息通知, §13). It travels as a durable event ({@code events.publish(Notification.EVENT, …)}), so it is never
 * lost while notify is away and never rolls back a business step.
 *
 * @param template template id, e.g. {@code NTF-04}
 * @param users ids of users who get it in-app
 * @param institutionId in-app also to all users who act for this institution when it is delivered, or null
 * @param permission in-app also to all authority users who hold this permission and whose scope covers {@code division}, or null
 * @param division see {@code permission}
 * @param mobile sealed by {@link org.anju.api.secret.Secrets#encrypt}: SMS goes there; null for no SMS
 * @param link page that it leads to, e.g. {@code /institution/filings/17}, or null
 * @param values values of the template's placeholders
 * @param sealedValues values sealed by {@code Secrets.encrypt}, such as an initial password
 */
public record Notification(
        String template,
        List<Long> users,
        Long institutionId,
        String permission,
        String division,
        String mobile,
        String link,
        Map<String, String> values,
        Map<String, String> sealedValues) {
    /** The event type. */
    public static final String EVENT = "notify.requested";

    /** Type of the event that tells of new in-app messages; data {@code users}: the ids of who got one. */
    public static final String DELIVERED = "notify.delivered";

    /** In-app, to users. */
    public static Notification toUsers(String template, List<Long> users, String link, Map<String, String> values) {
        return toInstitution(template, null, users, link, values);
    }

    /**
     * In-app, to all users who act for an institution.
     *
     * @param institutionId null for none
     * @param others users who get it too
     */
    public static Notification toInstitution(
            String template, Long institutionId, List<Long> others, String link, Map<String, String> values) {
        return new Notification(template, others, institutionId, null, null, null, link, values, Map.of());
    }

    /** In-app, to all authority users who hold a permission over a division. */
    public static Notification toHolders(
            String template, String permission, String division, String link, Map<String, String> values) {
        return new Notification(template, List.of(), null, permission, division, null, link, values, Map.of());
    }

    /** By SMS, with secrets such as a code. */
    public static Notification toMobile(
            String template, String mobile, Map<String, String> values, Map<String, String> sealedValues) {
        return new Notification(template, List.of(), null, null, null, mobile, null, values, sealedValues);
    }

    /**
     * The values of the templates about cases (NTF-03, NTF-04).
     *
     * @param matter 事项
     * @param number 编号, or null
     * @param opinion 意见, or null
     */
    public static Map<String, String> caseValues(
            String name, String matter, String result, String number, String opinion) {
        return Map.of(
                "name", name,
                "matter", matter,
                "result", result,
                "number", number == null ? "" : number,
                "opinion", opinion == null ? "" : opinion);
    }

    /** Publishes it in the running unit, in order per template; nothing when it is for nobody. */
    public void publish(Events events) {
        if (!users.isEmpty() || institutionId != null || permission != null) {
            events.publish(EVENT, "notify/" + template, data());
        }
    }

    /** The event's data; {@link #from} is its inverse. */
    public Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("template", template);
        data.put("users", users);
        data.put("institutionId", institutionId);
        data.put("permission", permission);
        data.put("division", division);
        data.put("mobile", mobile);
        data.put("link", link);
        data.put("values", values);
        data.put("sealedValues", sealedValues);
        return data;
    }

    /** Reads what {@link #data} wrote, after its way through JSON. */
    public static Notification from(Map<String, Object> data) {
        List<Long> users = new java.util.ArrayList<>();
        for (Object id : (List<?>) data.getOrDefault("users", List.of())) {
            users.add(((Number) id).longValue());
        }
        return new Notification(
                (String) data.get("template"),
                users,
                data.get("institutionId") instanceof Number id ? id.longValue() : null,
                (String) data.get("permission"),
                (String) data.get("division"),
                (String) data.get("mobile"),
                (String) data.get("link"),
                texts(data.get("values")),
                texts(data.get("sealedValues")));
    }

    private static Map<String, String> texts(Object map) {
        Map<String, String> texts = new HashMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((k, v) -> texts.put(String.valueOf(k), String.valueOf(v)));
        }
        return texts;
    }
}
