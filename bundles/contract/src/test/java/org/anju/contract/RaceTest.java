package org.anju.contract;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.anju.api.listing.HouseNames;
import org.anju.api.problem.Problem;
import org.anju.contract.model.ContractState;
import org.junit.Test;

/** Two overlapping leases of one house are signed at the same moment: exactly one becomes effective (CON-R06). */
public class RaceTest {
    private static final int RACES = 30;
    private final Counter counter = new Counter();

    private long draft(String house) {
        return counter.previewed(house, null, "2026-04-01", "2027-03-31");
    }

    @Test
    public void ofTwoOverlappingLeasesExactlyOneBecomesEffective() throws Exception {
        races(race -> List.of(draft("H" + race), counter.previewed("H" + race, "A", "2027-03-31", "2027-12-31")));
    }

    @Test
    public void aHouseOfTwoNamesIsLetOnce() throws Exception {
        races(race -> {
            long early = draft("N" + race);
            counter.register.units.put("N" + race, "310101001001GB00001F000" + race);
            return List.of(early, draft("N" + race));
        });
    }

    @Test
    public void aHouseOfTwoCertificatesIsLetOnce() throws Exception {
        races(race -> {
            String door = "黄浦区测试路2号" + race + "室";
            counter.register.addresses.putAll(Map.of("P" + race, door, "Q" + race, door));
            return List.of(draft("P" + race), draft("Q" + race));
        });
    }

    @Test
    public void aDoubleClickSignsOnce() throws Exception {
        races(race -> {
            long id = draft("D" + race);
            return List.of(id, id);
        });
    }

    /** LST-T06, LST-R12: a code is revoked while a contract is signed with it; exactly one of both happens. */
    @Test
    public void noContractIsSignedWithACodeThatIsRevoked() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                counter.as(1);
                long id = draft("R" + race);
                String code = counter.row(id).code();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> revoked = threads.submit(() -> {
                    start.await();
                    return revoke(counter.row(id).house().names(), code);
                });
                Future<Integer> signed = threads.submit(() -> {
                    counter.as(1);
                    start.await();
                    return sign(id, counter.version(id));
                });
                assertEquals(revoked.get() ? 422 : 200, (int) signed.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As the listing domain does: looks for a lease, then takes the code back. */
    private boolean revoke(HouseNames house, String code) {
        AtomicBoolean done = new AtomicBoolean();
        counter.directory.whileNoneIsSigned(house, () -> {
            if (counter.directory.ofCode(code).isEmpty()) {
                // A commit takes its time: whoever reads the code now still finds it valid.
                LockSupport.parkNanos(20_000_000);
                counter.register.refuse(code, "房源核验码无效或已过期");
                done.set(true);
            }
        });
        return done.get();
    }

    /** @param drafts that are signed at the same moment in the n-th race */
    private void races(IntFunction<List<Long>> drafts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                counter.as(1);
                race(threads, drafts.apply(race));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void race(ExecutorService threads, List<Long> drafts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (long id : drafts) {
            answers.add(threads.submit(() -> {
                counter.as(1);
                int version = counter.version(id);
                start.await();
                return sign(id, version);
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        statuses.sort(null);
        assertEquals(List.of(200, 409), statuses);
        assertEquals(
                1,
                drafts.stream()
                        .distinct()
                        .filter(id -> counter.row(id).state() == ContractState.SIGNED)
                        .count());
    }

    private int sign(long id, int version) {
        try {
            counter.service.sign(id, version);
            return 200;
        } catch (Problem refused) {
            return refused.status();
        }
    }
}
