package org.anju.platform.db;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;

/** Gives Liquibase the changelogs of a domain, and the schemas of its own jar. */
final class ChangelogResources extends AbstractResourceAccessor {
    private static final ClassLoaderResourceAccessor OWN =
            new ClassLoaderResourceAccessor(liquibase.Liquibase.class.getClassLoader());

    private final Changelogs changelogs;

    ChangelogResources(Changelogs changelogs) {
        this.changelogs = changelogs;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        byte[] content = changelogs.files().get(path);
        return content == null ? OWN.getAll(path) : List.of(new Entry(path, content));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        String folder = path.endsWith("/") ? path : path + "/";
        return changelogs.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .filter(file -> recursive || file.getKey().indexOf('/', folder.length()) < 0)
                .<Resource>map(file -> new Entry(file.getKey(), file.getValue()))
                .toList();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("db");
    }

    @Override
    public void close() {
        // They are in memory.
    }

    private static final class Entry extends AbstractResource {
        private final byte[] content;

        Entry(String path, byte[] content) {
            super(path, URI.create("changelog:/" + path));
            this.content = content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            throw new UnsupportedOperationException(other);
        }

        @Override
        public Resource resolveSibling(String other) {
            throw new UnsupportedOperationException(other);
        }
    }
}
