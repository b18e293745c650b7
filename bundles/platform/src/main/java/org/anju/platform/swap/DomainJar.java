package org.anju.platform.swap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.anju.api.problem.Problem;
import org.osgi.framework.Version;

/**
 * A jar that an operator wants to have installed (功能包).
 *
 * @param path where it lies
 * @param sha256 of its bytes, lower-case hex
 * @param domain its header {@code Anju-Domain}
 * @param signers fingerprints (SHA-256) of the certificates with which every entry is signed; empty when it is not signed as a whole
 */
public record DomainJar(
        Path path, String sha256, String domain, String symbolicName, String version, Set<String> signers) {

    /** Unpacked. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final int MOST_ENTRIES = 20_000;

    /** @throws Problem 422 when it is no whole jar of a domain, or was changed after it was signed */
    public static DomainJar read(Path path) {
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            Set<String> signers = signers(jar);
            Attributes manifest = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            String domain = manifest.getValue("Anju-Domain");
            String name = manifest.getValue("Bundle-SymbolicName");
            String version = manifest.getValue("Bundle-Version");
            if (domain == null || name == null || version == null) {
                throw refused("不是功能包：清单中缺少Anju-Domain、Bundle-SymbolicName或Bundle-Version");
            }
            checkForm(domain.strip(), version);
            String sha256 = HexFormat.of().formatHex(digest(Files.readAllBytes(path)));
            return new DomainJar(
                    path, sha256, domain.strip(), name.replaceFirst(";.*", "").strip(), version, signers);
        } catch (SecurityException e) {
            throw refused("功能包的签名与内容不符，可能已被改动");
        } catch (IOException | IllegalArgumentException e) {
            throw refused("功能包已损坏或不完整，不能读取");
        }
    }

    /** Names are unpacked as paths by more than one of those who read a jar. */
    private static void checkName(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || (name + "/").contains("../")) {
            throw refused("功能包中有不允许的文件名");
        }
    }

    private static void checkForm(String domain, String version) {
        if (!domain.matches("[a-z][a-z0-9]{1,29}") || domain.equals("platform") || domain.equals("web")) {
            throw refused("功能包的Anju-Domain不正确：应为2到30个小写字母或数字，且不是platform、web");
        }
        try {
            Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw refused("功能包的版本号不正确");
        }
    }

    static Problem refused(String why) {
        return Problem.rule("PLT-R07", why);
    }

    /** Reads every entry, which shows whether all of it is there, and who signed all of them. */
    private static Set<String> signers(JarFile jar) throws IOException {
        Set<String> common = null;
        long left = MOST_BYTES;
        byte[] buffer = new byte[16 * 1024];
        if (jar.size() > MOST_ENTRIES) {
            throw refused("功能包中的文件过多");
        }
        for (JarEntry entry : Collections.list(jar.entries())) {
            checkName(entry.getName());
            try (InputStream in = jar.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw refused("功能包展开后过大");
                    }
                }
            }
            if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                Set<String> here = fingerprints(entry.getCodeSigners());
                common = common == null ? here : common;
                common.retainAll(here);
            }
        }
        return common == null ? Set.of() : common;
    }

    private static Set<String> fingerprints(CodeSigner[] signers) {
        Set<String> fingerprints = new HashSet<>();
        for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers) {
            try {
                fingerprints.add(HexFormat.of()
                        .formatHex(digest(signer.getSignerCertPath()
                                .getCertificates()
                                .get(0)
                                .getEncoded())));
            } catch (CertificateEncodingException e) {
                throw new SecurityException(e);
            }
        }
        return fingerprints;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
