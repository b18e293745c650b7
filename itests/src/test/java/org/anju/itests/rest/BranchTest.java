package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.Test;

/** INS-R03: may the admin of a branch apply for filing? Not unless the city says so, and then from the next request on. */
public class BranchTest {
    private static final String FILINGS = "/api/v1/institution/filings";
    private static final String SELF_APPLY = "/api/v1/platform/parameters/institution.filing.self_apply";
    private static final String BRANCH = "/api/v1/platform/parameters/institution.filing.branch_admin_can_apply";

    private final City city = City.of(Outside.shared());

    @Test
    @Accepts(163)
    public void aBranchAdminAppliesOnlyWhereTheParameterAllowsIt() {
        Client branch = branchAdmin();
        Map<String, Object> form = Map.of("facts", Samples.facts(City.HUANGPU));
        city.admin().put(SELF_APPLY, Map.of("value", "true")).expect(200);
        try {
            Client.Answer refused = branch.post(FILINGS, form).expect(403);
            assertEquals("分公司管理员不能进行机构备案申请，请由总公司管理员或主管部门录入人员办理", refused.detail());
            city.admin().put(BRANCH, Map.of("value", "true")).expect(200);
            Waiting.until(
                    "the parameter is in force",
                    Duration.ofSeconds(2),
                    () -> branch.post(FILINGS, form).status() == 201);
        } finally {
            city.admin().delete(BRANCH).expect(200);
            city.admin().delete(SELF_APPLY).expect(200);
        }
    }

    /** Files a branch, and logs its admin in. */
    private Client branchAdmin() {
        Client clerk = city.official(City.HUANGPU, "GOV_CLERK");
        Map<String, Object> facts = Samples.facts(City.HUANGPU, clerk);
        facts.put("branch", true);
        facts.put("headLicenseNo", Samples.creditCode());
        String path = FILINGS + "/"
                + clerk.post(FILINGS, Map.of("facts", facts))
                        .expect(201)
                        .json()
                        .get("id")
                        .asLong();
        JsonNode credentials =
                clerk.post(path + "/generate-admin", Map.of()).expect(200).json();
        JsonNode waiting = clerk.post(
                        path + "/submit",
                        Map.of("version", clerk.get(path).json().get("version").asInt()))
                .expect(200)
                .json();
        city.official(City.HUANGPU, "GOV_REVIEWER")
                .post(
                        path + "/review",
                        Map.of(
                                "action",
                                "PASS",
                                "version",
                                waiting.get("version").asInt()))
                .expect(200);
        String password = credentials.get("password").asText();
        Client branch = city.anybody();
        Waiting.until(
                "the admin account is active",
                Duration.ofSeconds(30),
                () -> branch.login("ORG", credentials.get("login").asText(), password)
                                .status()
                        == 200);
        branch.changePassword(password, City.PASSWORD).expect(200);
        return branch;
    }
}
