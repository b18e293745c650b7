package org.anju.platform.router;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.session.ThreadCallers;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SpooledBodyTest {
    private static final int MEGABYTE = 1 << 20;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String before = System.getProperty("karaf.base");

    @Before
    public void inAFolder() {
        System.setProperty("karaf.base", folder.getRoot().getPath());
    }

    @After
    public void back() {
        if (before == null) {
            System.clearProperty("karaf.base");
        } else {
            System.setProperty("karaf.base", before);
        }
    }

    @Test
    public void onlyAnUploadOfPhotosIsAPackage() {
        String files = "/api/v1/platform/files";
        assertTrue(SpooledBody.isPackage(files, "kind=photos&name=a.zip"));
        assertTrue(SpooledBody.isPackage(files, "name=a.zip&kind=photos"));
        assertFalse(SpooledBody.isPackage(files, "kind=photos2"));
        assertFalse(SpooledBody.isPackage(files, "name=kind=photos"));
        assertFalse(SpooledBody.isPackage(files, null));
        assertFalse(SpooledBody.isPackage("/api/v1/platform/dicts", "kind=photos"));
        assertFalse(SpooledBody.isPackage("/api/v1/platform/features/files", "kind=photos"));
        assertFalse(SpooledBody.isPackage("/api/v1/account/files", "kind=photos"));
    }

    @Test
    public void aPackageArrivesInTheStoresFolderAndNothingOfItStays() throws IOException {
        byte[] content = new byte[3 * MEGABYTE];
        new Random(1).nextBytes(content);
        try (SpooledBody body = SpooledBody.ofPackage(64)) {
            byte[] part = new byte[MEGABYTE];
            for (int from = 0; from < content.length; from += MEGABYTE) {
                System.arraycopy(content, from, part, 0, MEGABYTE);
                body.add(part, MEGABYTE);
            }
            body.complete();
            assertEquals(1, arrivals().size());
            try (InputStream in = body.open()) {
                assertArrayEquals(content, in.readAllBytes());
            }
        }
        assertEquals(List.of(), arrivals());
    }

    @Test
    public void aPackageThatBreaksOffLeavesNothing() throws IOException {
        SpooledBody body = SpooledBody.ofPackage(64);
        body.add(new byte[MEGABYTE], MEGABYTE);
        body.close();
        assertEquals(List.of(), arrivals());
    }

    /** Something else stands where its file was and cannot be deleted. */
    @Test
    public void whatCannotBeDeletedKeepsNobodyFromTidyingUp() throws IOException {
        List<String> told = new ArrayList<>();
        SpooledBody body = SpooledBody.ofPackage(64).whenOver(() -> told.add("over"));
        body.add(new byte[MEGABYTE], MEGABYTE);
        Path file = arrivals().get(0);
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        body.close();
        assertEquals(List.of("over"), told);
    }

    @Test
    public void aPackageIsBoundedByWhatWasSaidAndByWhatComes() throws IOException {
        try (SpooledBody body = SpooledBody.ofPackage(2)) {
            assertEquals("文件大小超过2MB", refusal(() -> body.refuseLongerThanAllowed(2 * MEGABYTE + 1)));
            body.add(new byte[MEGABYTE], MEGABYTE);
            body.add(new byte[MEGABYTE], MEGABYTE);
            assertEquals("文件大小超过2MB", refusal(() -> {
                try {
                    body.add(new byte[1], 1);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
    }

    @Test
    public void aPackageThatTheDiskHasNoRoomForIsNotTaken() throws IOException {
        try (SpooledBody body = SpooledBody.ofPackage(Integer.MAX_VALUE)) {
            long space = Files.getFileStore(folder.getRoot().toPath()).getUsableSpace();
            Problem refused = assertThrows(Problem.class, () -> body.refuseLongerThanAllowed(space / 2));
            assertEquals(503, refused.status());
        }
    }

    @Test
    public void everybodyUploadsOnePackageAtATime() throws IOException {
        Packages packages = new Packages();
        SpooledBody first = packages.of(Fixed.caller(7), 64);
        Problem refused = assertThrows(Problem.class, () -> packages.of(Fixed.caller(7), 64));
        assertEquals(409, refused.status());
        packages.of(Fixed.caller(8), 64).close();
        first.close();
        SpooledBody next = packages.of(Fixed.caller(7), 64);
        first.close();
        first.complete();
        assertThrows(Problem.class, () -> packages.of(Fixed.caller(7), 64));
        next.close();
    }

    /** Its answer may be read before it is closed: who reads it may go on at once. */
    @Test
    public void theNextPackageMayComeWhenTheOneBeforeHasArrived() throws IOException {
        Packages packages = new Packages();
        try (SpooledBody first = packages.of(Fixed.caller(7), 64)) {
            first.add(new byte[MEGABYTE], MEGABYTE);
            assertThrows(Problem.class, () -> packages.of(Fixed.caller(7), 64));
            first.complete();
            packages.of(Fixed.caller(7), 64).close();
        }
    }

    @Test
    public void whoIsNotLoggedInOrMustDoSomethingElseFirstUploadsNone() {
        Packages packages = new Packages();
        Problem nobody = assertThrows(Problem.class, () -> packages.of(ThreadCallers.anonymous("10.0.0.1"), 64));
        assertEquals(401, nobody.status());
        for (String first : List.of("PASSWORD_CHANGE_REQUIRED", "SECOND_FACTOR_REQUIRED")) {
            Problem refused = assertThrows(Problem.class, () -> packages.of(restricted(first), 64));
            assertEquals(403, refused.status());
            assertEquals(first, refused.code());
        }
    }

    private static Caller restricted(String first) {
        Caller any = Fixed.caller(7);
        return new Caller(
                any.userId(),
                any.login(),
                any.name(),
                any.port(),
                any.type(),
                any.institutionId(),
                any.departmentId(),
                any.departmentName(),
                any.scope(),
                any.roles(),
                any.permissions(),
                any.address(),
                first);
    }

    private static String refusal(Runnable work) {
        return assertThrows(Problem.class, work::run).getMessage();
    }

    private List<Path> arrivals() throws IOException {
        try (Stream<Path> files = Files.list(folder.getRoot().toPath().resolve("files/tmp"))) {
            return files.toList();
        }
    }
}
