package org.anju.practitioner;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.api.problem.Problem;
import org.anju.api.value.ResidentId;
import org.anju.practitioner.model.CaseState;
import org.junit.Test;

/** Two institutions submit one person at the same moment: the database lets exactly one through (PRA-R10). */
public class RaceTest {
    private static final int RACES = 30;
    private final Office office = new Office();

    @Test
    public void ofTwoInstitutionsExactlyOneGetsThePerson() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                race(threads, race);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void race(ExecutorService threads, int number) throws Exception {
        String idNo = idNo(number);
        List<Long> drafts =
                List.of(office.draft(1, Office.person("陈明", idNo)), office.draft(2, Office.person("陈明", idNo)));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long institution = i + 1;
            long id = drafts.get(i);
            answers.add(threads.submit(() -> {
                office.as(institution);
                int version = office.row(id).version();
                start.await();
                return submit(id, version);
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
                        .filter(id -> office.row(id).state() == CaseState.VERIFYING)
                        .count());
    }

    private int submit(long id, int version) {
        try {
            office.caseService.submit(id, version);
            return 200;
        } catch (Problem refused) {
            assertEquals("该人员已存在相关案件", refused.getMessage());
            return refused.status();
        }
    }

    private static String idNo(int number) {
        String body = "31010119900307" + String.format("%03d", number);
        return body + ResidentId.checkCharacter(body + "0");
    }
}
