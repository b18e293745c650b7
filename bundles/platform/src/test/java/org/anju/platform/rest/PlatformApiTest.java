package org.anju.platform.rest;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class PlatformApiTest {
    @Test
    public void waitsForEveryResourceOfThePlatform() throws IOException {
        Path classes = Path.of("target/classes");
        List<String> found;
        try (Stream<Path> files = Files.walk(classes)) {
            found = files.filter(file -> file.toString().endsWith("Resource.class"))
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceAll("\\.class$", ""))
                    .filter(PlatformApiTest::isResource)
                    .toList();
        }
        assertEquals(found.toString(), PlatformApi.RESOURCES, found.size());
    }

    private static boolean isResource(String name) {
        try {
            Class<?> type = Class.forName(name, false, PlatformApiTest.class.getClassLoader());
            return PlatformResource.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
