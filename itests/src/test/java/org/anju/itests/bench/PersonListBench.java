package org.anju.itests.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;

/**
 * The list of the cases of 300,000 people, whom institutions of several districts imported: 20 a page, newest first, with total, on Derby. Of
 * 200 different requests most are unfiltered, the others by division and state, by number and by a name that at most 1 % share.
 * {@code -Dbench.people=…} takes another number of people.
 */
final class PersonListBench implements Bench.Benchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 300_000);
    private static final int WORKBOOK = 10_000;
    private static final String[] DISTRICTS = {"310101", "310104", "310105", "310106", "310107", "310109"};
    private static final int CONNECTIONS = 8;
    private static final int ROUND = 4_000;
    private static final int MOST_ROUNDS = 12;
    private static final double SETTLED = 0.95;
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final String CASES = Practitioners.CASES;

    private final Random random = new Random(20_260_101);
    private final List<String> names = new ArrayList<>();

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-people")
                .with("account", "account.captcha.enabled", "false")
                .with("platform", "request.rate_per_minute", "0");
        anju.start();
        try {
            City city = City.of(anju);
            fill(city);
            // Who sees all institutions sees no drafts; the system's administrator sees all.
            List<String> requests = requests();
            Server server = new Server(anju.pid());
            double last = Double.MAX_VALUE;
            double cpu = last;
            for (int rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
                last = cpu;
                cpu = cpu(server, city.admin(), requests);
                figures.note("%d requests: %.3f ms each".formatted(rounds * ROUND, cpu));
                if (cpu > last * SETTLED) {
                    break;
                }
            }
            figures.add("list.person.cpu_ms", cpu(server, city.admin(), requests), "ms", "at most 1.5");
        } finally {
            anju.stop();
        }
    }

    private void fill(City city) {
        Roster[] rosters = new Roster[DISTRICTS.length];
        for (int i = 0; i < rosters.length; i++) {
            rosters[i] = new Roster(new Practitioners(new Filings(city, DISTRICTS[i])).admin());
        }
        for (int taken = 0; taken < PEOPLE; taken += WORKBOOK) {
            List<Map<String, String>> people = Roster.people(WORKBOOK);
            if (names.isEmpty()) {
                people.forEach(person -> names.add(person.get("姓名")));
            }
            rosters[taken / WORKBOOK % rosters.length].take(Roster.workbook(people), null, MOST);
        }
    }

    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            requests.add("?page=" + (i + 1) + "&size=20");
        }
        for (int i = 0; i < 50; i++) {
            requests.add("?state=DRAFT&division=" + DISTRICTS[i % DISTRICTS.length] + "&size=20&page="
                    + (1 + i / DISTRICTS.length));
        }
        for (int i = 0; i < 25; i++) {
            requests.add("?caseNo=AJ2026" + (1000 + i) + "&size=20");
        }
        for (int i = 0; i < 25; i++) {
            String name = names.get(random.nextInt(names.size()));
            requests.add("?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&size=20");
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    /** Server CPU of a request in milliseconds, on average over a round. */
    private static double cpu(Server server, Client client, List<String> requests) throws Exception {
        double before = server.cpuMillis();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int first = connection;
                running.add(threads.submit(() -> {
                    for (int i = first; i < ROUND; i += CONNECTIONS) {
                        client.get(CASES + requests.get((i / CONNECTIONS + first * 13) % requests.size()))
                                .expect(200);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return (server.cpuMillis() - before) / ROUND;
    }
}
