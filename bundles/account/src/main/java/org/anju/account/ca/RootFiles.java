package org.anju.account.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;

/** The simulated roots on disk, so that a restart goes on with them: key and certificate beside each other, for the platform's user only. */
final class RootFiles {
    private final Path folder;

    RootFiles(Path folder) {
        this.folder = folder;
    }

    Issuer readOrMake(String file, SignatureKind kind, String name, Instant now) {
        try {
            Path key = folder.resolve(file + ".key");
            Path certificate = folder.resolve(file + ".cer");
            if (Files.exists(key) && Files.exists(certificate)) {
                return read(kind, Files.readAllBytes(key), Files.readAllBytes(certificate));
            }
            Issuer made = Issuer.root(kind, name, now);
            Files.createDirectories(folder);
            write(certificate, encoded(made.certificate()));
            write(key, made.key().getEncoded());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Issuer read(SignatureKind kind, byte[] key, byte[] certificate) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(kind == SignatureKind.SM2 ? "EC" : "RSA", Cryptography.PROVIDER);
        return new Issuer(
                kind, factory.generatePrivate(new PKCS8EncodedKeySpec(key)), Cryptography.certificate(certificate));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "new",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
