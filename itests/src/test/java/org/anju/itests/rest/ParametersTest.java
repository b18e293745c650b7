package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** The parameter register (SPEC §2, §15) of the domains that are here: key and default. */
public class ParametersTest {
    private static final String PATH = "/api/v1/platform/parameters";
    private static final String PROFILE = "/security.profile";
    private static final Map<String, String> STANDARD = table(
            """
            deployment.division 310000
            security.profile standard
            account.captcha.enabled true
            account.captcha.ttl_s 120
            account.password.min_length 8
            account.password.min_classes 2
            account.password.max_age_days 0
            account.password.history 3
            account.lock.threshold 5
            account.lock.minutes 30
            account.session.idle_minutes 30
            account.session.max 3
            account.second_factor.gov false
            account.second_factor.kind TOTP
            account.first_login.force_change true
            account.recover.sms true
            account.login.identifiers.ORG loginName,mobile
            account.login.identifiers.GOV loginName
            account.login.identifiers.WEB mobile
            account.login.identifiers.WX mobile
            account.operator.functions
            account.register.require_filing false
            account.admin.changeable true
            account.admin.transfer_by_gov true
            account.ca.enabled false
            account.ca.hotline
            account.key_login.url
            institution.filing.enabled true
            institution.filing.clerk_entry true
            institution.filing.self_apply false
            institution.filing.review_required true
            institution.filing.branch_admin_can_apply false
            institution.filing.due_days 30
            institution.change.due_days 30
            institution.filing.valid_months 0
            institution.filing.min_brokers 0
            institution.fund_account.required false
            institution.store.enabled true
            institution.scope.keyword.01 房地产经纪
            institution.scope.keyword.02 住房租赁
            institution.auth_letter.required false
            institution.license.allow15 false
            identity.phone.mode STRICT
            pii.encrypt true
            pii.idno.keep_head 4
            pii.idno.keep_tail 4
            pii.mobile.keep_head 3
            pii.mobile.keep_tail 4
            file.paper.max_mb 10
            file.portrait.max_mb 2
            file.logo.max_mb 1
            file.workbook.max_mb 20
            number.filing {区划6}JG{yyyy}{seq5}
            number.case AJ{yyyyMMdd}{seq5}
            audit.retention_days 1095
            notify.sms.per_mobile_per_day 10
            listing.verify_before_publish true
            listing.valid_days 90
            listing.block.mortgage false
            listing.block.leased false
            listing.check_blacklist true
            listing.exclusive_for_operator false
            listing.manual.enabled false
            listing.public.enabled false
            listing.max_failed_per_day 10
            listing.room.max_persons 2
            listing.room.min_area_per_person 5
            number.verification HY{yyyyMMdd}{seq6}{check1}
            """);
    private static final Map<String, String> STRICT = table(
            """
            account.password.min_length 8
            account.password.min_classes 3
            account.password.max_age_days 90
            account.password.history 5
            account.second_factor.gov true
            """);
    private static Client admin;

    @BeforeClass
    public static void people() {
        admin = City.of(Outside.shared()).admin();
    }

    private static Map<String, String> table(String text) {
        return text.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> cells.length == 1 ? "" : cells[1], (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> defaults(Set<String> keys) {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode one : admin.get(PATH).expect(200).json()) {
            if (keys.contains(one.get("key").asText())) {
                found.put(one.get("key").asText(), one.get("fallback").asText());
            }
        }
        return found;
    }

    @Test
    public void eachHasTheDefaultOfTheSpecification() {
        assertEquals(STANDARD, defaults(STANDARD.keySet()));
    }

    @Test
    public void theStrictProfileRaisesDefaults() {
        admin.put(PATH + PROFILE, Map.of("value", "mlps3")).expect(200);
        try {
            assertEquals(STRICT, defaults(STRICT.keySet()));
        } finally {
            admin.delete(PATH + PROFILE).expect(200);
        }
    }

    @Test
    public void noKeyIsListedTwiceAndEachIsExplained() {
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode one : admin.get(PATH).expect(200).json()) {
            seen.merge(one.get("key").asText(), 1, Integer::sum);
            assertTrue(one.toString(), one.get("description").asText().length() > 3);
        }
        assertTrue(seen.toString(), seen.values().stream().allMatch(count -> count == 1));
    }

    /** SYS-R05: what is no value is refused when it is set, not when it is used. */
    @Test
    public void whatIsNoValueIsRefused() {
        Map<String, List<String>> wrong = Map.of(
                "number.filing",
                List.of(
                        "",
                        "FIX",
                        "{bad}{seq5}",
                        "{seq",
                        "<script>{seq5}",
                        "\u0000{seq5}",
                        "{seq5}\u200b",
                        "A".repeat(30) + "{seq5}"),
                "deployment.division",
                List.of("999999", "310102", "31"),
                "site.title",
                List.of("安".repeat(2001), "安\u0000居"));
        wrong.forEach((key, values) -> values.forEach(value -> {
            JsonNode problem = admin.put(PATH + "/" + key, Map.of("value", value))
                    .expect(400)
                    .json();
            assertTrue(problem.toString(), problem.get("detail").asText().contains("格式不正确"));
        }));
        assertEquals(STANDARD, defaults(STANDARD.keySet()));
        admin.put(PATH + "/number.case", Map.of("value", "沪房备字〔{yyyy}〕第{seq}号")).expect(200);
        admin.delete(PATH + "/number.case").expect(200);
    }

    @Test
    public void whatIsFixedCannotBeSwitchedOff() {
        JsonNode field = admin.put(PATH + "/pii.encrypt", Map.of("value", "false"))
                .expect(400)
                .json()
                .at("/fields/0");
        assertEquals("该参数固定不变，不能修改", field.get("message").asText());
    }

    @Test
    public void theSiteShowsTheDefaultThatTheListNames() {
        Map<String, String> listed = defaults(Set.of("site.title", "site.short_title"));
        JsonNode site = admin.get("/api/v1/platform/ui").expect(200).json().get("site");
        assertEquals(listed.get("site.title"), site.get("title").asText());
        assertEquals(listed.get("site.short_title"), site.get("shortTitle").asText());
    }
}
