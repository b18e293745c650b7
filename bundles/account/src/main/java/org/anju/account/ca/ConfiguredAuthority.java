package org.anju.account.ca;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The city's certification authorities: {@code etc/ca/ukey} and {@code etc/ca/license} hold {@code roots/}, {@code intermediates/} and
 * {@code crls/}, one certificate or list a file, DER or PEM. Whoever may write there decides who is believed.
 */
@Component(service = ConfiguredAuthority.class)
public final class ConfiguredAuthority implements CertificateAuthority {
    private final Parameters parameters;
    private final CrlSource lists;
    private final Path folder;

    @Activate
    public ConfiguredAuthority(@Reference Parameters parameters, @Reference CrlSource lists) {
        this(parameters, lists, Path.of(System.getProperty("karaf.etc", "etc"), "ca"));
    }

    ConfiguredAuthority(Parameters parameters, CrlSource lists, Path folder) {
        this.parameters = parameters;
        this.lists = lists;
        this.folder = folder;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public Trust trust(Medium medium) throws CaUnavailable {
        Path own = folder.resolve(medium.name().toLowerCase(Locale.ROOT));
        Set<X509Certificate> roots = new LinkedHashSet<>(all(own.resolve("roots"), Cryptography::certificate));
        if (roots.isEmpty()) {
            throw new CaUnavailable("no root certificate in " + own.resolve("roots"));
        }
        List<X509CRL> crls = all(own.resolve("crls"), Cryptography::crl);
        crls.addAll(lists.all());
        return new Trust(
                roots,
                all(own.resolve("intermediates"), Cryptography::certificate),
                crls,
                parameters.get(CaParameters.CRL_REQUIRED),
                Set.copyOf(parameters.get(CaParameters.POLICIES)));
    }

    @Override
    public NameMapping names() {
        return new NameMapping(parameters.get(CaParameters.NAME_FROM), parameters.get(CaParameters.CREDIT_CODE_FROM));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(byte[] content) throws GeneralSecurityException;
    }

    private static <T> List<T> all(Path place, Reader<T> reader) throws CaUnavailable {
        List<T> found = new ArrayList<>();
        if (!Files.isDirectory(place)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, Files::isRegularFile)) {
            for (Path file : files) {
                found.add(reader.read(Files.readAllBytes(file)));
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new CaUnavailable("cannot be read: " + place, e);
        }
    }
}
