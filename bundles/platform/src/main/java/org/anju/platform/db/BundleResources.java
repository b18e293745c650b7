package org.anju.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;
import org.osgi.framework.Bundle;

/** Gives Liquibase the changelogs of a bundle, and the schemas of its own jar. */
final class BundleResources extends AbstractResourceAccessor {
    private final Bundle bundle;
    private static final ClassLoaderResourceAccessor OWN =
            new ClassLoaderResourceAccessor(liquibase.Liquibase.class.getClassLoader());

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        return entry == null ? OWN.getAll(path) : List.of(new Entry(path, entry));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        var entries = bundle.findEntries(path, "*", recursive);
        List<Resource> found = new ArrayList<>();
        if (entries != null) {
            Collections.list(entries)
                    .forEach(url -> found.add(new Entry(url.getPath().substring(1), url)));
        }
        return found;
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.getSymbolicName());
    }

    @Override
    public void close() {
        // Entries are opened and closed by their readers.
    }

    private static final class Entry extends AbstractResource {
        private final URL url;

        Entry(String path, URL url) {
            super(path, uri(url));
            this.url = url;
        }

        private static URI uri(URL url) {
            try {
                return url.toURI();
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
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
