package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingState;
import org.anju.contract.store.FilingRow;
import org.junit.After;
import org.junit.Test;

/** Two do something about one filing at the same moment (CON-T21, M-CON-11, XDE-13). */
public class FilingRaceTest {
    private static final int RACES = 20;
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @After
    public void home() {
        threads.shutdownNow();
    }

    /** Of two who apply for one contract at once, exactly one does. */
    @Test
    public void ofTwoApplicationsExactlyOneIsSubmitted() throws Exception {
        for (int race = 0; race < RACES; race++) {
            counter.as(1);
            long contract = counter.signed("H" + race, null, "2026-04-01", "2027-03-31");
            assertEquals(
                    List.of(200, 409),
                    together(
                            as(People.adminOf(1), () -> filing.submitted(contract)),
                            as(People.CLERK, () -> filing.submitted(contract))));
            assertEquals(
                    1,
                    filing.rows.ofContract(contract).stream()
                            .filter(row -> row.state() == FilingState.SUBMITTED)
                            .count());
        }
    }

    @Test
    public void aDoubleClickPassesOnce() throws Exception {
        for (int race = 0; race < RACES; race++) {
            counter.as(1);
            long id = filing.submitted(counter.signed("P" + race, null, "2026-04-01", "2027-03-31"));
            int version = filing.version(id);
            Callable<Object> pass = as(People.REVIEWS, () -> {
                filing.service.review(id, FilingAction.PASS, version, null);
                return null;
            });
            assertEquals(List.of(200, 409), together(pass, pass));
        }
    }

    /** Whichever comes first: a revoked contract has no filing in force. */
    @Test
    public void whatIsRevokedIsNotFiled() throws Exception {
        for (int race = 0; race < RACES; race++) {
            counter.as(1);
            long contract = counter.signed("R" + race, null, "2026-04-01", "2027-03-31");
            long id = filing.submitted(contract);
            int version = filing.version(id);
            together(
                    as(People.REVIEWS, () -> {
                        filing.service.review(id, FilingAction.PASS, version, null);
                        return null;
                    }),
                    as(People.adminOf(1), () -> {
                        counter.service.revoke(
                                contract, counter.version(contract), new Revocation("协商", "2026-03-10", "own-a"));
                        return null;
                    }));
            assertEquals(ContractState.REVOKED, counter.row(contract).state());
            assertEquals(
                    List.of(),
                    filing.rows.ofContract(contract).stream()
                            .map(FilingRow::state)
                            .toList());
        }
    }

    /** The job of the night goes on, whatever a reviewer does at that moment; what he extended in time is not over. */
    @Test
    public void whatIsExtendedIsNotEndedAndTheJobGoesOn() throws Exception {
        counter.settingsInForce.put("contract.filing.max_years", 1);
        for (int race = 0; race < RACES; race++) {
            counter.as(1);
            counter.now = Instant.parse("2026-03-10T02:00:00Z");
            long filed = filing.filed(counter.signed("E" + race, null, "2026-04-01", "2028-03-31"));
            long id = filing.drafting.open(filed, FilingKind.EXTENSION, filing.version(filed));
            filing.drafting.save(
                    id, filing.version(id), new FilingEntry(null, null, "合同继续履行", "2026-03-10", null, null, null));
            filing.submit(id);
            int version = filing.version(id);
            counter.now = Instant.parse("2027-03-31T17:00:00Z");
            AtomicBoolean wentOn = new AtomicBoolean();
            together(
                    as(People.REVIEWS, () -> {
                        filing.service.review(id, FilingAction.PASS, version, null);
                        return null;
                    }),
                    as(Caller.system(), () -> {
                        filing.endings.expire(filed);
                        wentOn.set(true);
                        return null;
                    }));
            assertTrue(wentOn.get());
            boolean passed = filing.row(id).state() == FilingState.DONE;
            assertEquals(
                    passed ? FilingState.FILED : FilingState.EXPIRED,
                    filing.row(filed).state());
        }
    }

    private Callable<Object> as(Caller caller, Callable<Object> work) {
        return () -> {
            counter.people.now(caller);
            return work.call();
        };
    }

    private List<Integer> together(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Callable<Object> work : List.of(one, other)) {
            answers.add(threads.submit(() -> {
                start.await();
                return status(work);
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        statuses.sort(null);
        return statuses;
    }

    private static int status(Callable<Object> work) throws Exception {
        try {
            work.call();
            return 200;
        } catch (Problem refused) {
            return refused.status();
        }
    }
}
