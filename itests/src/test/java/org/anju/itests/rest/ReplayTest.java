package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.Test;

/** {@code Idempotency-Key}: which requests can be remembered. */
public class ReplayTest {
    private final Filings filings = new Filings(City.of(Outside.shared()), City.HUANGPU);
    private final Client clerk = filings.clerk();

    /** An id may have as many noughts before it as one likes. */
    @Test
    public void anAddressThatCannotBeRememberedIsRefused() {
        long draft = filings.draft().get("id").asLong();
        String path = Filings.PATH + "/" + "0".repeat(600) + draft;
        int version = clerk.get(path).expect(200).json().get("version").asInt();
        Map<String, Object> step = Map.of("version", version);
        assertEquals(
                "请求地址过长",
                clerk.post(path + "/submit", step, Map.of("Idempotency-Key", "long-1"))
                        .expect(414)
                        .detail());
        clerk.post(path + "/submit", step).expect(200);
    }
}
