package org.anju.itests.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Every operation of the running OpenAPI document × every role × own, foreign and unknown things (DESIGN §8). The strangers belong to
 * 徐汇; what they must not meet belongs to 黄浦.
 */
public class AccessMatrixTest {
    /** They end the session that asks. */
    private static final Set<String> LAST = Set.of("POST /api/v1/account/auth/logout");

    private static final String LEASES = "/api/v1/contract/filings/contracts?contractNo=";

    private static final Map<String, Client> STRANGERS = new LinkedHashMap<>();
    private static final Map<String, Client> CITY_WIDE = new LinkedHashMap<>();
    private static List<Operation> operations;
    private static Subjects theirs;
    private static Subjects own;
    private static Client nobody;

    @BeforeClass
    public static void scene() {
        City city = City.of(Outside.shared());
        nobody = city.anybody();
        operations = Operation.all(nobody.get("/api/openapi.json").expect(200).json());
        theirs = new Subjects(city, City.HUANGPU);
        own = new Subjects(city, City.XUHUI);
        for (String post : List.of("SYS_ADMIN", "AUDITOR", "GOV_DIST", "GOV_CLERK", "GOV_REVIEWER", "ASSOC")) {
            STRANGERS.put(post, city.official(City.XUHUI, post));
        }
        STRANGERS.put("INS_ADMIN", own.admin());
        CITY_WIDE.put("administrator", city.admin());
        for (String post : List.of("GOV_PROV", "GOV_CITY", "AUDITOR")) {
            CITY_WIDE.put(post + " of the city", city.official("310000", post));
        }
    }

    private static Map<String, Client> everybody() {
        Map<String, Client> all = new LinkedHashMap<>(STRANGERS);
        all.putAll(CITY_WIDE);
        return all;
    }

    private static Set<String> permissions(Client who) {
        Set<String> held = new HashSet<>();
        Subjects.session(who).get("permissions").forEach(permission -> held.add(permission.asText()));
        return held;
    }

    private static String brief(Client.Answer answer) {
        String text = answer.text();
        return answer.status() + " " + text.substring(0, Math.min(text.length(), 200));
    }

    private static void none(List<String> failures) {
        assertEquals("", String.join("\n", failures));
    }

    @Test
    public void everyOperationDeclaresWhomItAnswers() {
        List<String> silent = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.permission() == null || operation.permission().isBlank()) {
                silent.add(operation.name());
            }
        }
        none(silent);
        assertTrue("the whole document", operations.size() > 100);
    }

    @Test
    public void whoIsNotLoggedInGetsOnlyWhatIsPublic() {
        List<String> failures = new ArrayList<>();
        for (Operation operation : operations) {
            for (Map<String, String> ids : List.of(theirs.of(operation), Map.<String, String>of())) {
                Client.Answer answer = operation.send(nobody, ids, theirs.values(operation));
                boolean login = operation.path().endsWith("/auth/login");
                boolean right = operation.open() ? answer.status() < 500 : answer.status() == 401;
                if (!right || operation.open() && answer.status() == 401 && !login) {
                    failures.add("nobody " + operation.name() + " " + brief(answer));
                }
            }
        }
        none(failures);
    }

    @Test
    public void withoutThePermissionEverythingIsRefused() {
        List<String> failures = new ArrayList<>();
        everybody().forEach((role, client) -> {
            Set<String> held = permissions(client);
            for (Operation operation : operations) {
                if (!operation.allows(held)) {
                    Client.Answer answer = operation.send(client, theirs.of(operation), theirs.values(operation));
                    if (answer.status() != 403 || !answer.code().equals("FORBIDDEN")) {
                        failures.add(role + " " + operation.name() + " " + brief(answer));
                    }
                }
            }
        });
        none(failures);
    }

    @Test
    public void whatIsForeignAnswersAsWhatIsMissing() {
        List<String> failures = new ArrayList<>();
        STRANGERS.forEach((role, client) -> {
            Set<String> held = permissions(client);
            for (Operation operation : operations) {
                Map<String, String> foreign = theirs.of(operation);
                if (!foreign.isEmpty() && operation.allows(held) && !oversees(operation, held)) {
                    Client.Answer missing = operation.send(client, Map.of(), theirs.values(operation));
                    Client.Answer answer = operation.send(client, foreign, theirs.values(operation));
                    if (!Set.of(403, 404).contains(answer.status())
                            || answer.status() != missing.status()
                            || !same(answer, missing)) {
                        failures.add(role + " " + operation.name() + " foreign " + brief(answer) + ", missing "
                                + brief(missing));
                    }
                }
            }
        });
        none(failures);
    }

    /** Jobs and tickets (问题单) of everybody are the work of whoever holds these permissions. */
    private static boolean oversees(Operation operation, Set<String> held) {
        return operation.path().startsWith("/api/v1/platform/jobs/") && held.contains("system.feature.manage")
                || operation.path().startsWith("/api/v1/platform/tickets/") && held.contains("system.ticket.answer");
    }

    /** The same answer to the word: 404, or 403 before anything is looked up. */
    private static boolean same(Client.Answer one, Client.Answer other) {
        JsonNode a = one.json();
        JsonNode b = other.json();
        return a.path("code").equals(b.path("code"))
                && a.path("detail").equals(b.path("detail"))
                && a.path("fields").equals(b.path("fields"));
    }

    @Test
    public void noListTellsOfWhatIsForeign() {
        List<String> failures = new ArrayList<>();
        STRANGERS.forEach((role, client) -> {
            Set<String> held = permissions(client);
            for (Operation operation : operations) {
                if (operation.reads() && !operation.aboutOne() && operation.allows(held) && !logs(operation)) {
                    Client.Answer answer = operation.send(client, Map.of(), Map.of());
                    for (String mark : theirs.marks()) {
                        if (answer.text().contains(mark)) {
                            failures.add(role + " " + operation.name() + " tells " + mark);
                        }
                    }
                }
            }
        });
        none(failures);
    }

    /** CON-R13: who files by number finds no lease of another district; a counter finds those of its own, also what an institution signed (CON-R16). */
    @Test
    public void aLeaseIsFiledWhereItLies() {
        List<String> failures = new ArrayList<>();
        List<String> filers = new ArrayList<>();
        STRANGERS.forEach((role, client) -> {
            if (permissions(client).contains("contract.filing.create")) {
                filers.add(role);
                Client.Answer foreign = client.get(LEASES + theirs.contractNo());
                if (foreign.status() != 404 || !same(foreign, client.get(LEASES + "ZL0"))) {
                    failures.add(role + " " + brief(foreign));
                }
                Client.Answer filed = client.get(LEASES + own.contractNo());
                if (filed.status() != 409 || !filed.text().contains("该合同已申请备案或已备案")) {
                    failures.add(role + " " + brief(filed));
                }
            }
        });
        assertFalse("somebody files", filers.isEmpty());
        none(failures);
    }

    /** 日志 are those of the deployment, for whoever may see them at all. */
    private static boolean logs(Operation operation) {
        return "system.log.view".equals(operation.permission()) || "system.log.export".equals(operation.permission());
    }

    @Test
    public void ownThingsAreThere() {
        List<String> failures = new ArrayList<>();
        for (Client client : List.of(own.filings().clerk(), own.filings().reviewer())) {
            Set<String> held = permissions(client);
            for (Operation operation : operations) {
                boolean institution = operation.path().startsWith("/api/v1/institution/");
                if (institution && operation.reads() && !own.of(operation).isEmpty() && operation.allows(held)) {
                    Client.Answer answer = operation.send(client, own.of(operation), Map.of());
                    if (answer.status() != 200) {
                        failures.add(operation.name() + " " + brief(answer));
                    }
                }
            }
        }
        none(failures);
    }

    @Test
    public void nothingBreaksOnWhateverIsAsked() {
        List<String> failures = new ArrayList<>();
        everybody().forEach((role, client) -> {
            Set<String> held = permissions(client);
            for (Operation operation : operations) {
                if (operation.allows(held) && !LAST.contains(operation.name())) {
                    Client.Answer answer = operation.send(client, Map.of(), Map.of());
                    boolean missing = operation.reads() && operation.aboutOne() && answer.status() == 200;
                    if (answer.status() >= 500 || answer.status() == 401 || missing) {
                        failures.add(role + " " + operation.name() + " " + brief(answer));
                    }
                }
            }
        });
        none(failures);
    }
}
