package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** 机构管理用户注册 by REST, with the simulated authority in the place of the UKey software. */
public final class Registration {
    public static final String PATH = "/api/v1/account/registrations";
    public static final String SIMULATOR = "/api/v1/account/ca-simulator";

    private final Client client;

    public Registration(Client client) {
        this.client = client;
    }

    /** A city that is Shanghai, without the second factor and the captchas that only lengthen tests. */
    public static Outside shanghai(String name) {
        return new Outside(name)
                .withEnvironment("ANJU_CITY", "shanghai")
                .with("platform", "security.profile", "standard");
    }

    /** Puts an enterprise into the simulator's table. */
    public static void known(Client admin, String creditCode, String name) {
        admin.put(SIMULATOR + "/enterprises/" + creditCode, Map.of("name", name))
                .expect(200);
    }

    public String start(String medium) {
        return client.post(PATH, Map.of("medium", medium))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** What the enterprise's UKey answers. */
    public Map<String, Object> signed(String id, String creditCode, String algorithm, String flaw) {
        return Client.map(client.post(
                        SIMULATOR + "/signatures",
                        Map.of("id", id, "creditCode", creditCode, "algorithm", algorithm, "flaw", flaw))
                .expect(200)
                .json());
    }

    public Client.Answer prove(String id, Map<String, Object> signed) {
        return client.post(PATH + "/" + id + "/ca-login", signed);
    }

    /** CA login as a whole. */
    public Client.Answer caLogin(String creditCode) {
        String id = start("UKEY");
        return prove(id, signed(id, creditCode, "SM3withSM2", "NONE"));
    }

    public Client.Answer register(JsonNode proved, String mobile) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", proved.get("id").asText());
        form.put("ticket", proved.get("ticket").asText());
        form.put("realName", "陈明");
        form.put("idNo", Samples.residentId());
        form.put("mobile", mobile);
        form.put("consent", true);
        return client.post(PATH + "/admins", form);
    }
}
