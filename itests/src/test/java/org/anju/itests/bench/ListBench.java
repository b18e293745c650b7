package org.anju.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Existing;
import org.anju.itests.harness.Outside;

/**
 * The institution list of a city with 100,000: 20 a page, newest first, with total, on Derby, over 16 connections. Of 200 different
 * requests half are unfiltered, half by division, and half of these also by a part of the name that at most 1 % of the names hold.
 */
final class ListBench implements Bench.Benchmark {
    private static final int INSTITUTIONS = 100_000;
    private static final int WORKBOOK = 20_000;
    private static final int CONNECTIONS = 16;
    private static final int MEASURED = 16_000;
    private static final String SURNAMES = "安居乐业和顺兴隆泰康永盛嘉德瑞华明远恒通";
    private static final String[] DISTRICTS = {
        "310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113", "310114", "310115",
        "310116", "310117", "310118", "310120", "310151"
    };

    private final Random random = new Random(20_260_101);

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-list")
                .with("account", "account.captcha.enabled", "false")
                .with("platform", "request.rate_per_minute", "0");
        anju.start();
        try {
            City city = City.of(anju);
            fill(city.admin());
            List<String> requests = requests();
            Server server = new Server(anju.pid());
            Client admin = city.admin();
            ListLoad load = new ListLoad(
                    server, CONNECTIONS, requests, request -> admin.get("/api/v1/institution/institutions" + request)
                            .expect(200));
            load.warmUp(figures);
            long begin = System.nanoTime();
            double cpu = load.cpu(MEASURED);
            double seconds = (System.nanoTime() - begin) / 1e9;
            figures.note("%d requests in %.1f s; resident %.0f MB".formatted(MEASURED, seconds, server.residentMib()));
            figures.add("list.institution.cpu_ms", cpu, "ms", "at most 1.5");
        } finally {
            anju.stop();
        }
    }

    private void fill(Client admin) {
        Existing existing = new Existing(admin);
        for (int taken = 0; taken < INSTITUTIONS; taken += WORKBOOK) {
            byte[] workbook = existing.workbook(WORKBOOK, (row, values) -> {
                values.put("公司名称", "上海" + word() + values.get("公司名称"));
                values.put("所在区域", DISTRICTS[random.nextInt(DISTRICTS.length)]);
            });
            existing.take(existing.upload(workbook), Duration.ofMinutes(5));
        }
    }

    /** One of 400 words, so that about 0.25 % of the names hold each. */
    private String word() {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + SURNAMES.charAt(random.nextInt(SURNAMES.length()));
    }

    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            requests.add("?page=" + (i + 1) + "&size=20");
        }
        for (int i = 0; i < 50; i++) {
            requests.add("?division=" + DISTRICTS[i % DISTRICTS.length] + "&page=" + (i / DISTRICTS.length + 1)
                    + "&size=20");
        }
        for (int i = 0; i < 50; i++) {
            String word =
                    "" + SURNAMES.charAt(i % SURNAMES.length()) + SURNAMES.charAt((i * 7 + i / 20) % SURNAMES.length());
            requests.add("?division=" + DISTRICTS[i % DISTRICTS.length] + "&name="
                    + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8) + "&size=20");
        }
        Collections.shuffle(requests, random);
        return requests;
    }
}
