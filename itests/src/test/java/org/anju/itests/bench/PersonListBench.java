package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;

/**
 * The list of 300,000 people (从业人员查看: the cards in effect) of six institutions in six districts: 20 a page, newest first, with total, on
 * Derby. Of 200 different requests a quarter each is unfiltered, by division and state, by number, and by a name or a part of one that at most
 * 1 % share. The people come through the import; what the steps from a draft to its card would leave is written by SQL.
 */
final class PersonListBench implements Bench.Benchmark {
    private static final int PEOPLE = 300_000;
    private static final int WORKBOOK = 10_000;
    private static final String[] DISTRICTS = {"310101", "310104", "310105", "310106", "310107", "310109"};
    private static final String[] STATES = {"ACTIVE", "ACTIVE", "SUSPENDED"};
    private static final int QUARTER = 50;
    private static final int CONNECTIONS = 8;
    private static final Duration MOST = Duration.ofMinutes(10);

    private final Random random = new Random(20_260_101);

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-people")
                .with("account", "account.captcha.enabled", "false")
                .with("platform", "request.rate_per_minute", "0");
        anju.start();
        try {
            Client admin = City.of(anju).admin();
            fill(City.of(anju));
            anju.stop();
            List<Map<String, String>> people = cards(anju.data().resolve("db/anju"));
            anju.startAgain();
            List<String> requests = requests(people);
            check(admin, requests);
            ListLoad load =
                    new ListLoad(new Server(anju.pid()), CONNECTIONS, requests, request -> list(admin, request));
            load.warmUp(figures);
            figures.add("list.person.cpu_ms", load.cpu(), "ms", "at most 1.5");
        } finally {
            anju.stop();
        }
    }

    private static void fill(City city) {
        Roster[] rosters = new Roster[DISTRICTS.length];
        for (int i = 0; i < rosters.length; i++) {
            rosters[i] = new Roster(new Practitioners(new Filings(city, DISTRICTS[i])).admin());
        }
        for (int taken = 0; taken < PEOPLE; taken += WORKBOOK) {
            byte[] workbook = Roster.workbook(Roster.people(WORKBOOK, taken));
            rosters[taken / WORKBOOK % rosters.length].take(workbook, null, MOST);
        }
    }

    /** Makes a card in effect of each draft, one in 20 suspended; some of them as they lie in the database. */
    private static List<Map<String, String>> cards(Path folder) throws SQLException {
        RawDatabase database = RawDatabase.derby(folder);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(ExportBench.CARD_OF_EACH_DRAFT);
            statement.execute("UPDATE pra_card SET state = 'SUSPENDED' WHERE MOD(id, 20) = 0");
            statement.execute("INSERT INTO pra_name_gram (gram, owner_kind, owner_id, division)"
                    + " SELECT gram, 'E', owner_id, division FROM pra_name_gram WHERE owner_kind = 'K'");
            List<Map<String, String>> people = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT number, name FROM pra_card WHERE MOD(id, " + PEOPLE / 2 / QUARTER + ") = 0")) {
                while (rows.next()) {
                    people.add(Map.of("number", rows.getString(1), "name", rows.getString(2)));
                }
            }
            return people;
        } finally {
            database.shut();
        }
    }

    private List<String> requests(List<Map<String, String>> people) {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < QUARTER; i++) {
            requests.add("?page=" + (i + 1));
            requests.add("?state=" + STATES[i % STATES.length] + "&division=" + DISTRICTS[i % DISTRICTS.length]
                    + "&page=" + (1 + i / DISTRICTS.length));
            requests.add("?number=" + people.get(i).get("number"));
            String name = people.get(QUARTER + i).get("name");
            requests.add("?name=" + URLEncoder.encode(name.substring(0, 2 + i % 2), StandardCharsets.UTF_8));
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    /** What is measured is what was asked for. */
    private static void check(Client client, List<String> requests) {
        for (String request : requests) {
            JsonNode list = list(client, request).json();
            long total = list.get("total").asLong();
            boolean right = request.startsWith("?number=")
                    ? total == 1
                    : request.startsWith("?name=")
                            ? total > 0 && total <= PEOPLE / 100
                            : list.get("items").size() == 20;
            if (!right || list.get("items").isEmpty()) {
                throw new IllegalStateException(request + " finds " + total);
            }
        }
    }

    private static Client.Answer list(Client client, String request) {
        return client.get(Practitioners.CARDS + request + "&size=20").expect(200);
    }
}
