package worksafe.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A private authority that gives each part of a stack its certificate, made by the JDK's {@code keytool}. Its key and those of the
 * parts lie in one folder, for their owner only: of each part {@code key.p12} with its key and certificate under the password of
 * the folder, and for programs that read no PKCS#12 the same as {@code certificate.pem}, {@code key.pem} and {@code key.pk8}. Files
 * are replaced whole. A part is known by the name of the DNS in its certificate, and its place by an address there.
 */
public final class TlsAuthority {

    /** By which a part is found in its store. */
    private static final String ALIAS = "user";

    private static final String AUTHORITY = "authority";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int DAYS_OF_AUTHORITY = 3_650;
    private static final int DAYS_OF_PART = 90;

    private final Path folder;
    private final String password;

    /**
     * What a certificate says.
     *
     * @param subject its common name
     * @param names as keytool writes them: {@code dns:registry}, {@code ip:127.0.0.1}
     * @param firstDay days from today on which it begins to be valid; negative ones are past
     * @param days for how long it is valid
     */
    public record Content(String subject, List<String> names, int firstDay, int days) {

        public Content {
            names = List.copyOf(names);
        }

        /** Of a part on this machine, from yesterday on, since clocks differ. */
        public static Content of(String part) {
            return new Content(part, List.of("dns:" + part, "ip:" + LOOPBACK), -1, DAYS_OF_PART + 1);
        }
    }

    /**
     * The authority of a folder, made when there is none.
     *
     * @param folder created when it is not there, closed to others
     * @param password of all its stores, at least six characters
     * @throws StackException when keytool refuses; the message holds what it said
     */
    public static TlsAuthority kept(Path folder, String password) {
        var authority = new TlsAuthority(folder, password);
        authority.make();
        return authority;
    }

    private TlsAuthority(Path folder, String password) {
        this.folder = folder.toAbsolutePath().normalize();
        this.password = password;
    }

    private void make() {
        Folders.createPrivate(folder);
        if (Files.exists(certificate())) {
            return;
        }
        var work = folder.resolve("work.p12");
        Folders.deleteFile(work);
        keytool(
                work,
                List.of(
                        "-genkeypair",
                        "-alias",
                        AUTHORITY,
                        "-dname",
                        "CN=worksafe-" + AUTHORITY,
                        "-validity",
                        Integer.toString(DAYS_OF_AUTHORITY),
                        "-ext",
                        "bc:critical=ca:true,pathlen:0",
                        "-ext",
                        "ku:critical=keyCertSign,cRLSign"));
        try {
            Folders.writePrivate(store(), Files.readAllBytes(work));
            Folders.writePrivate(certificate(), pem("CERTIFICATE", read(work).getCertificate(AUTHORITY)));
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException(Speech.of("tls.no-certificate", AUTHORITY, e), e);
        } finally {
            Folders.deleteFile(work);
        }
    }

    private Path store() {
        return folder.resolve("authority.p12");
    }

    /** Where the authority's own certificate lies, PEM; whom parts trust. */
    public Path certificate() {
        return folder.resolve("authority.pem");
    }

    /** Where a part's key and certificate lie, PKCS#12. */
    public Path keyStore(String part) {
        return folder.resolve(part).resolve("key.p12");
    }

    /** Where a part's certificate lies, PEM. */
    public Path certificate(String part) {
        return folder.resolve(part).resolve("certificate.pem");
    }

    /** Where a part's key lies, PEM without a password. */
    public Path pemKey(String part) {
        return folder.resolve(part).resolve("key.pem");
    }

    /** Where a part's key lies, PKCS#8 without a password, as pgjdbc reads it. */
    public Path key(String part) {
        return folder.resolve(part).resolve("key.pk8");
    }

    /** The password of all stores. */
    public String password() {
        return password;
    }

    /** Gives certificates to the parts that have none, or whose time is more than half over. */
    void ensure(List<String> parts, Instant now) {
        parts.stream().filter(part -> isDue(part, now)).forEach(this::issue);
    }

    private boolean isDue(String part, Instant now) {
        if (!Files.exists(keyStore(part)) || !Files.exists(certificate(part))) {
            return true;
        }
        try (var file = Files.newInputStream(certificate(part))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
            return now.plus(Duration.ofDays(DAYS_OF_PART / 2))
                    .isAfter(certificate.getNotAfter().toInstant());
        } catch (IOException | GeneralSecurityException e) {
            return true;
        }
    }

    /** Gives a part a fresh key with the usual certificate, in place of the one that it had. */
    public void issue(String part) {
        issue(part, Content.of(part));
    }

    /**
     * Gives a part a fresh key with a certificate of that content, in place of the one that it had.
     *
     * @throws StackException when keytool refuses; the message holds what it said
     */
    public void issue(String part, Content content) {
        var own = folder.resolve(part);
        Folders.createPrivate(own);
        var work = own.resolve("work.p12");
        try {
            // keytool signs with a key of the same store only.
            Folders.writePrivate(work, Files.readAllBytes(store()));
            keytool(
                    work,
                    List.of(
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-signer",
                            AUTHORITY,
                            "-dname",
                            "CN=" + content.subject(),
                            "-startdate",
                            (content.firstDay() < 0 ? "" : "+") + content.firstDay() + "d",
                            "-validity",
                            Integer.toString(content.days()),
                            "-ext",
                            "san=" + String.join(",", content.names()),
                            "-ext",
                            "ku:critical=digitalSignature",
                            "-ext",
                            "eku=serverAuth,clientAuth"));
            var made = read(work);
            var key = made.getKey(ALIAS, password.toCharArray());
            var chain = made.getCertificateChain(ALIAS);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password.toCharArray(), chain);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            Folders.writePrivate(pemKey(part), pem("PRIVATE KEY", key.getEncoded()));
            Folders.writePrivate(key(part), key.getEncoded());
            Folders.writePrivate(certificate(part), pem("CERTIFICATE", chain[0]));
            // Last: who looks whether this file was replaced finds the others replaced.
            Folders.writePrivate(keyStore(part), bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException(Speech.of("tls.no-certificate", part, e), e);
        } finally {
            Folders.deleteFile(work);
        }
    }

    private KeyStore read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException(Speech.of("file.no-read", file, e), e);
        }
    }

    private static String pem(String what, Certificate certificate) throws GeneralSecurityException {
        return pem(what, certificate.getEncoded());
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }

    private void keytool(Path store, List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(words);
        command.addAll(List.of(
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            // On the command line everybody on the machine would read it.
            builder.environment().put("STORE_PASSWORD", password);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackException(Speech.of(
                        "tls.no-certificate",
                        Folders.parent(store),
                        said.lines().collect(Collectors.joining(" "))));
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("tls.no-certificate", Folders.parent(store), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
