package worksafe.tlog.witness;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a process, from a file that is replaced while the process runs: whoever connects next meets the new one.
 * A file that cannot be read, as one that is just being written, leaves the certificate as it was.
 */
public final class RenewedCertificate extends X509ExtendedKeyManager {

    private static final String PROTOCOL = "TLSv1.3";

    private final Path keyStore;
    private final char[] password;
    private volatile Held held;
    private volatile Held before;

    /** What a file held, and a number by which the parts of one handshake find the same. */
    private record Held(long number, FileTime modified, X509ExtendedKeyManager keys) {

        String named(String alias) {
            return number + ":" + alias;
        }
    }

    private RenewedCertificate(Path keyStore, char[] password) throws IOException, GeneralSecurityException {
        super();
        this.keyStore = keyStore;
        this.password = password.clone();
        this.held = read(0);
        this.before = held;
    }

    /**
     * What a process shows and trusts.
     *
     * @param keyStore PKCS#12, with one key and its certificate
     * @param password of the file and the key
     * @param authority PEM, the certificate of the only authority that is believed
     * @throws IllegalArgumentException when one of them cannot be read; the message names it
     */
    public static SSLContext context(Path keyStore, String password, Path authority) {
        try {
            var context = SSLContext.getInstance(PROTOCOL);
            context.init(
                    new KeyManager[] {new RenewedCertificate(keyStore, password.toCharArray())},
                    trusted(authority).getTrustManagers(),
                    null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no TLS from " + keyStore + " and " + authority + ": " + e, e);
        }
    }

    /** A server that speaks TLS 1.3 alone, or plain where there is no context. */
    public static HttpServer server(InetSocketAddress at, @Nullable SSLContext tls) throws IOException {
        if (tls == null) {
            return HttpServer.create(at, 0);
        }
        var server = HttpsServer.create(at, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var offered = tls.getDefaultSSLParameters();
                offered.setProtocols(new String[] {PROTOCOL});
                parameters.setSSLParameters(offered);
            }
        });
        return server;
    }

    private static TrustManagerFactory trusted(Path authority) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var file = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private Held read(long number) throws IOException, GeneralSecurityException {
        // The time first: what is replaced meanwhile is read once more.
        var modified = Files.getLastModifiedTime(keyStore);
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(keyStore)) {
            store.load(file, password);
        }
        var factory = KeyManagerFactory.getInstance("SunX509");
        factory.init(store, password);
        var keys = Stream.of(factory.getKeyManagers())
                .filter(X509ExtendedKeyManager.class::isInstance)
                .map(X509ExtendedKeyManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no key manager for " + keyStore));
        return new Held(number, modified, keys);
    }

    private synchronized Held current() {
        try {
            if (!Files.getLastModifiedTime(keyStore).equals(held.modified())) {
                var read = read(held.number() + 1);
                before = held;
                held = read;
            }
        } catch (IOException | GeneralSecurityException e) {
            System.getLogger(RenewedCertificate.class.getName())
                    .log(System.Logger.Level.WARNING, "the certificate stays as it was: {0}", e.toString());
        }
        return held;
    }

    private Held of(String alias) {
        var latest = held;
        return alias.startsWith(latest.number() + ":") ? latest : before;
    }

    private static String plain(String alias) {
        return alias.substring(alias.indexOf(':') + 1);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        var now = current();
        var alias = now.keys().chooseEngineClientAlias(types, issuers, engine);
        return alias == null ? null : now.named(alias);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        var now = current();
        var alias = now.keys().chooseEngineServerAlias(type, issuers, engine);
        return alias == null ? null : now.named(alias);
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] types, Principal @Nullable [] issuers, java.net.@Nullable Socket socket) {
        var now = current();
        var alias = now.keys().chooseClientAlias(types, issuers, socket);
        return alias == null ? null : now.named(alias);
    }

    @Override
    public @Nullable String chooseServerAlias(
            String type, Principal @Nullable [] issuers, java.net.@Nullable Socket socket) {
        var now = current();
        var alias = now.keys().chooseServerAlias(type, issuers, socket);
        return alias == null ? null : now.named(alias);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return named(current(), true, type, issuers);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return named(current(), false, type, issuers);
    }

    private static String @Nullable [] named(Held now, boolean client, String type, Principal @Nullable [] issuers) {
        var aliases =
                client ? now.keys().getClientAliases(type, issuers) : now.keys().getServerAliases(type, issuers);
        return aliases == null ? null : Stream.of(aliases).map(now::named).toArray(String[]::new);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return of(alias).keys().getCertificateChain(plain(alias));
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return of(alias).keys().getPrivateKey(plain(alias));
    }
}
