package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A deployment's people: the administrator, and whom he creates. */
public final class City {
    public static final String PASSWORD = "Anju#2026test";
    public static final String HUANGPU = "310101";
    public static final String XUHUI = "310104";
    public static final String PARAMETERS = "/api/v1/platform/parameters";
    private static final Map<Outside, City> KNOWN = new WeakHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Outside outside;
    private final Client admin;
    private final Map<String, Long> departments = new HashMap<>();

    private City(Outside outside) {
        this.outside = outside;
        this.admin = new Client(outside.url());
        String[] first = outside.firstAdministrator();
        admin.login("GOV", first[0], first[1]).expect(200);
        admin.changePassword(first[1], PASSWORD).expect(200);
    }

    /** The people of a deployment; its administrator is logged in with the first password and changes it. */
    public static synchronized City of(Outside outside) {
        return KNOWN.computeIfAbsent(outside, City::new);
    }

    public Client admin() {
        return admin;
    }

    /** Sets a parameter as the administrator. */
    public void set(String key, String value) {
        admin.put(PARAMETERS + "/" + key, Map.of("value", value)).expect(200);
    }

    /** A client that is not logged in. */
    public Client anybody() {
        return new Client(outside.url());
    }

    /** The id of the housing department of a division, made when it is first asked for. */
    public synchronized long department(String division) {
        Long known = departments.get(division);
        if (known != null) {
            return known;
        }
        boolean city = division.endsWith("0000");
        Map<String, Object> form = new HashMap<>();
        form.put("name", "住房管理部门" + division);
        form.put("parentId", city ? null : department("310000"));
        form.put("division", division);
        form.put("level", city ? "CITY" : "DISTRICT");
        long id = admin.post("/api/v1/account/departments", form)
                .expect(201)
                .json()
                .get("id")
                .asLong();
        departments.put(division, id);
        return id;
    }

    /** An authority user with posts, who has changed his first password and is logged in. */
    public Client official(String division, String... posts) {
        String login = "gov" + NEXT.getAndIncrement();
        String initial = create(login, division, posts);
        Client client = anybody();
        client.login("GOV", login, initial).expect(200);
        client.changePassword(initial, PASSWORD).expect(200);
        return client;
    }

    /** Creates an authority user and returns his first password. */
    public String create(String login, String division, String... posts) {
        Map<String, Object> form = new HashMap<>();
        form.put("loginName", login);
        form.put("realName", "经办" + login.replaceAll("\\D", ""));
        form.put("userType", "GOV");
        form.put("departmentId", department(division));
        form.put("postIds", postIds(posts));
        form.put("scope", "DEPARTMENT_TREE");
        JsonNode made = admin.post("/api/v1/account/users", form).expect(201).json();
        return made.get("credentials").get("password").asText();
    }

    private List<Long> postIds(String... codes) {
        List<Long> ids = new ArrayList<>();
        JsonNode posts = admin.get("/api/v1/account/posts?size=100").expect(200).json();
        JsonNode list = posts.has("items") ? posts.get("items") : posts;
        for (JsonNode post : list) {
            if (List.of(codes).contains(post.get("code").asText())) {
                ids.add(post.get("id").asLong());
            }
        }
        return ids;
    }
}
