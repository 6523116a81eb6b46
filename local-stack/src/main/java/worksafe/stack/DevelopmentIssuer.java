package worksafe.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import worksafe.tlog.witness.RenewedCertificate;

/**
 * Stands in for the OIDC provider on a developer's machine and in tests: signs tokens of any role with its own ES256
 * key and serves the public half at {@code /jwks.json}. Services in production know neither its key nor its address, so
 * its tokens are worth nothing there.
 */
public final class DevelopmentIssuer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String NO_KEYS = "{\"keys\":[]}";

    private final HttpServer server;
    private final ExecutorService threads;
    private final SigningKey key;
    private final InstantSource clock;
    private final AtomicBoolean withdrawn;

    private DevelopmentIssuer(
            HttpServer server, ExecutorService threads, SigningKey key, AtomicBoolean withdrawn, InstantSource clock) {
        this.server = server;
        this.threads = threads;
        this.key = key;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /**
     * Starts an issuer whose key is kept, so that tokens outlive it.
     *
     * @param keyFile made on first use, readable by its owner only
     * @param port TCP port on 127.0.0.1; 0 takes a free one
     * @throws StackException when the port is taken or the key file unreadable
     */
    public static DevelopmentIssuer start(Path keyFile, int port) {
        return start(SigningKey.kept(keyFile), port, null);
    }

    /** Starts an issuer with a key of its own that is forgotten with it; port 0 takes a free one. */
    public static DevelopmentIssuer ephemeral(int port) {
        return start(SigningKey.generate(), port, null);
    }

    /** The same over TLS, where there is a context. */
    static DevelopmentIssuer start(Path keyFile, int port, @Nullable SSLContext tls) {
        return start(SigningKey.kept(keyFile), port, tls);
    }

    private static DevelopmentIssuer start(SigningKey key, int port, @Nullable SSLContext tls) {
        try {
            var server = RenewedCertificate.server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            var keys = key.publicKeySet().getBytes(StandardCharsets.UTF_8);
            var none = NO_KEYS.getBytes(StandardCharsets.UTF_8);
            var withdrawn = new AtomicBoolean();
            server.createContext("/", exchange -> answer(exchange, withdrawn.get() ? none : keys));
            server.start();
            return new DevelopmentIssuer(server, threads, key, withdrawn, InstantSource.system());
        } catch (IOException e) {
            throw new StackException(Speech.of("issuer.no-listen", port, e.getMessage()), e);
        }
    }

    /** The base address that services learn as the issuer of trusted tokens, and that tokens name as {@code iss}. */
    static String address(int port) {
        return address(port, false);
    }

    static String address(int port, boolean tls) {
        return (tls ? "https://" : "http://") + LOOPBACK + ":" + port;
    }

    private static void answer(HttpExchange exchange, byte[] keys) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/jwks.json")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        }
    }

    /** The value of {@code iss} in its tokens, and its own base address. */
    public String issuer() {
        return address(server.getAddress().getPort(), server instanceof HttpsServer);
    }

    /** Where services fetch the public key. */
    public String jwksUrl() {
        return issuer() + "/jwks.json";
    }

    /** A good token for one role in one division and all sectors. */
    public String token(String role, String region) {
        return request(role, region).mint();
    }

    /**
     * A good token for one role.
     *
     * @param region 12 digits
     * @param sectors empty for all
     * @param enterprises ids, for the role enterprise
     */
    public String token(String role, String region, List<String> sectors, List<String> enterprises) {
        return request(role, region)
                .sectorsIfAny(sectors)
                .enterprisesIfAny(enterprises)
                .mint();
    }

    /** A token to be described, good or bad. */
    public TokenRequest request() {
        return new TokenRequest(key, issuer(), clock);
    }

    private TokenRequest request(String role, String region) {
        return request().subject("dev-" + role).roles(role).region(region);
    }

    /** Publishes no key any more; every token minted so far is to be refused, as after a key that became known. */
    public void withdrawKey() {
        withdrawn.set(true);
    }

    /** Publishes the key again. */
    public void publishKey() {
        withdrawn.set(false);
    }

    /** Stops serving; tokens minted so far can be verified only by whoever fetched the key before. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
