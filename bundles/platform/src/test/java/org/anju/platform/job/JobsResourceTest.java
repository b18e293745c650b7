package org.anju.platform.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.file.Files;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.anju.platform.Fixed;
import org.anju.platform.PlatformDomain;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.job.JobRow.State;
import org.junit.Test;

public class JobsResourceTest {
    private final Database database = TestDatabase.derby();
    private final JobStore store = new JobStore(database, Clock.systemUTC());
    private final Fixed.Callers callers = new Fixed.Callers();
    private final List<Object> askedFor = new ArrayList<>();
    private final Files files = Fixed.only(Files.class, "find", arguments -> {
        askedFor.add(arguments[0]);
        return Optional.empty();
    });
    private final JobsResource resource = new JobsResource(store, null, files, callers);

    /** Job of user 7 that made a file. */
    private long job() {
        long id = store.insert("test.export", "导出", "", Fixed.caller(7), false);
        store.claim(store.find(id).orElseThrow(), "a");
        store.end(id, 1, State.DONE, "成功 1 条，失败 0 条", "file-of-7");
        return id;
    }

    private int refused(long id) {
        return assertThrows(Problem.class, () -> resource.file(id)).status();
    }

    @Test
    public void whatAJobMadeIsItsOwnersAloneAlsoWhereOthersMaySeeTheJob() {
        long id = job();
        callers.user(8, PlatformDomain.FEATURE_MANAGE);
        assertEquals("DONE", resource.find(id).state());
        assertNull(resource.find(id).fileId());
        assertNull(resource.list(true, new PageQuery(1, 10)).items().get(0).fileId());
        assertEquals(404, refused(id));
        assertEquals(List.of(), askedFor);
        callers.user(7);
        assertEquals("file-of-7", resource.find(id).fileId());
        assertEquals("it was forgotten meanwhile", 404, refused(id));
        assertEquals(List.of("file-of-7"), askedFor);
    }

    @Test
    public void whoseTheJobIsNotDoesNotLearnOfIt() {
        long id = job();
        callers.user(8);
        assertEquals(404, assertThrows(Problem.class, () -> resource.find(id)).status());
        assertEquals(404, refused(id));
    }
}
