package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.anju.api.value.NameGrams;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;

/**
 * The list of 2,000,000 contracts (租赁合同网签列表) in four districts: 20 a page, newest first, with total, on Derby. Of 200 different requests a
 * quarter each is unfiltered, by division and state, by number, and by a part of a party's name that at most 1 % share. One contract of each district is
 * signed by REST, the others are made of it by SQL. Then, among as many, 签约 that is refused because another lease of the house is in effect: what it
 * costs is more than its overlap check.
 */
final class ContractListBench implements Bench.Benchmark {
    private static final int CONTRACTS = 2_000_000;
    private static final int BATCH = 10_000;
    /** The longest piece of a name in {@code con_name_gram}. */
    private static final int LONGEST = 3;

    private static final int QUARTER = 50;
    private static final int CONNECTIONS = 8;
    private static final String[] DISTRICTS = {"310101", "310104", "310105", "310106"};
    private static final String[] STATES = {"SIGNED", "SIGNED", "EXPIRED"};
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建文玲红玉兰飞";

    private final Random random = new Random(20_260_101);
    private final Outside anju = new Outside("bench-contracts")
            .with("account", "account.captcha.enabled", "false")
            .with("contract", "contract.sign.check_blacklist", "false")
            .with("platform", "request.rate_per_minute", "0");

    @Override
    public void run(Bench.Figures figures) throws Exception {
        anju.start();
        try {
            City city = City.of(anju);
            Map<String, Long> seeds = new LinkedHashMap<>();
            for (String district : DISTRICTS) {
                Contracts contracts = new Contracts(city, new Filings(city, district).filed());
                seeds.put(district, signed(contracts, district).get("id").asLong());
            }
            Contracts contracts = new Contracts(city, new Filings(city, City.HUANGPU).filed());
            Map<String, JsonNode> taken = taken(contracts);
            anju.stop();
            List<Map<String, String>> some = multiply(seeds);
            anju.startAgain();
            Client admin = city.admin();
            Server server = new Server(anju.pid());
            List<String> requests = requests(some);
            requests.forEach(request -> check(admin, request));
            ListLoad lists = new ListLoad(server, CONNECTIONS, requests, request -> list(admin, request));
            lists.warmUp(figures);
            figures.add("list.contract.cpu_ms", lists.cpu(), "ms", "at most 1.5");
            ListLoad refusals = new ListLoad(server, CONNECTIONS, List.copyOf(taken.keySet()), certNo -> contracts
                    .step(taken.get(certNo), "sign")
                    .expect(409));
            refusals.warmUp(figures);
            figures.add("overlap.cpu_ms", refusals.cpu(), "ms", "at most 1.5, for the check alone");
        } finally {
            anju.stop();
        }
    }

    private static JsonNode signed(Contracts contracts, String district) {
        Map<String, Object> house = Contracts.house();
        house.put("division", district);
        return contracts.signed(house, Contracts.day(0), Contracts.day(365));
    }

    /** Previewed contracts of houses that somebody rents already, by certificate. */
    private static Map<String, JsonNode> taken(Contracts contracts) {
        Map<String, JsonNode> second = new HashMap<>();
        for (int i = 0; i < QUARTER; i++) {
            Map<String, Object> house = Contracts.house();
            Map<String, Object> content = Contracts.content(Contracts.day(0), Contracts.day(365));
            JsonNode first = contracts.previewed(house, content);
            second.put((String) house.get("certNo"), contracts.previewed(house, content));
            contracts.step(first, "sign").expect(200);
        }
        return second;
    }

    /** Makes of each seed its share of all, one in 20 expired, each of a house and two people of its own; some of them as they lie there. */
    private List<Map<String, String>> multiply(Map<String, Long> seeds) throws SQLException {
        RawDatabase database = RawDatabase.derby(anju.data().resolve("db/anju"));
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            List<Map<String, String>> some = new ArrayList<>();
            DroppedIndexes dropped = DroppedIndexes.of(connection, "CON_CONTRACT", "CON_LEASE", "CON_NAME_GRAM");
            Map<String, String> own = new LinkedHashMap<>();
            own.put("ID", "CAST(? AS BIGINT)");
            own.put("CONTRACT_NO", "CAST(? AS VARCHAR(32))");
            own.put("TOKEN", "CAST(? AS VARCHAR(64))");
            own.put("HOUSE", "CAST(? AS VARCHAR(100))");
            own.put("CERT_NO", "CAST(? AS VARCHAR(60))");
            own.put("NAME", "CAST(? AS VARCHAR(2200))");
            own.put("NAME_KEY", "CAST(? AS VARCHAR(2200))");
            own.put("STATE", "CAST(? AS VARCHAR(12))");
            try (PreparedStatement contract = connection.prepareStatement(copy(connection, own));
                    PreparedStatement gram = connection.prepareStatement(
                            "INSERT INTO con_name_gram (gram, owner_kind, owner_id, division) VALUES (?, 'K', ?, ?)")) {
                // Beyond what the sequence has given.
                long id = 1_000_000;
                for (int i = 0; i < CONTRACTS; i++, id++) {
                    String district = DISTRICTS[i % DISTRICTS.length];
                    String number = "ZL%s2025%09d".formatted(district, i);
                    String name = person() + "、" + person();
                    String key = NameGrams.key(name);
                    Object[] values = {
                        id,
                        number,
                        "t" + i,
                        "01|沪" + i,
                        "沪" + i,
                        name,
                        key,
                        i / DISTRICTS.length % 20 == 0 ? "EXPIRED" : "SIGNED",
                        seeds.get(district)
                    };
                    for (int column = 0; column < values.length; column++) {
                        contract.setObject(column + 1, values[column]);
                    }
                    contract.addBatch();
                    for (String piece : NameGrams.of(key, LONGEST)) {
                        gram.setString(1, piece);
                        gram.setLong(2, id);
                        gram.setString(3, district);
                        gram.addBatch();
                    }
                    if (i % (CONTRACTS / QUARTER) == QUARTER) {
                        some.add(Map.of("number", number, "name", name));
                    }
                    if ((i + 1) % BATCH == 0) {
                        contract.executeBatch();
                        gram.executeBatch();
                        leases(connection, id - BATCH + 1, id);
                        connection.commit();
                    }
                }
            }
            dropped.createAgain();
            return some;
        } finally {
            database.shut();
        }
    }

    /** A statement that copies a contract, but for some columns. */
    private static String copy(Connection connection, Map<String, String> own) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        own.forEach((column, value) -> {
            columns.add(column);
            values.add(value);
        });
        try (ResultSet all = connection.getMetaData().getColumns(null, "APP", "CON_CONTRACT", null)) {
            while (all.next()) {
                String column = all.getString("COLUMN_NAME");
                if (!own.containsKey(column)) {
                    columns.add(column);
                    values.add(column);
                }
            }
        }
        return "INSERT INTO con_contract (" + columns + ") SELECT " + values + " FROM con_contract WHERE id = ?";
    }

    private static void leases(Connection connection, long from, long to) throws SQLException {
        String those = " FROM con_contract WHERE id BETWEEN " + from + " AND " + to;
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO con_house (house, signings) SELECT house, 1" + those);
            statement.execute(
                    "INSERT INTO con_lease (contract_id, contract_no, house, certificate, site, room, code, from_date, to_date, division,"
                            + " institution_id, paper) SELECT id, contract_no, house, house, division || '@' || contract_no, '', code,"
                            + " start_date, end_date, division, institution_id, FALSE" + those
                            + " AND state = 'SIGNED'");
        }
    }

    /** One of 20,480 names. */
    private String person() {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private List<String> requests(List<Map<String, String>> some) {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < QUARTER; i++) {
            requests.add("?page=" + (i + 1));
            requests.add("?state=" + STATES[i % STATES.length] + "&division=" + DISTRICTS[i % DISTRICTS.length]
                    + "&page=" + (1 + i / DISTRICTS.length));
            requests.add("?contractNo=" + some.get(i).get("number"));
            String name = some.get(i).get("name");
            requests.add("?name=" + URLEncoder.encode(name.substring(0, 2 + i % 2), StandardCharsets.UTF_8));
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    /** What is measured is what was asked for. */
    private static void check(Client client, String request) {
        JsonNode list = list(client, request).json();
        long total = list.get("total").asLong();
        boolean right = request.startsWith("?contractNo=")
                ? total == 1
                : request.startsWith("?name=")
                        ? total > 0 && total <= CONTRACTS / 100
                        : list.get("items").size() == 20;
        if (!right || list.get("items").isEmpty()) {
            throw new IllegalStateException(request + " finds " + total);
        }
    }

    private static Client.Answer list(Client client, String request) {
        return client.get(Contracts.PATH + request + "&size=20").expect(200);
    }
}
