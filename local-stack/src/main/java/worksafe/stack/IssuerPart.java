package worksafe.stack;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The token issuer, which lives in the supervisor itself; alone, or beside a Keycloak. */
final class IssuerPart implements Part {

    private final StackHome home;
    private final int port;
    private final @Nullable SSLContext tls;
    private final @Nullable String keycloak;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private @Nullable AutoCloseable issuer;

    /**
     * An issuer for one run.
     *
     * @param tls what the issuer shows; null where it speaks in plain
     * @param keycloak base address of the Keycloak by which people sign in; null when there is none
     */
    IssuerPart(StackHome home, int port, @Nullable SSLContext tls, @Nullable String keycloak) {
        this.tls = tls;
        this.home = home;
        this.port = port;
        this.keycloak = keycloak;
    }

    @Override
    public String name() {
        return PortPlan.ISSUER;
    }

    @Override
    public synchronized String start() {
        issuer = keycloak == null
                ? DevelopmentIssuer.start(home.issuerKey(), port, tls)
                : IssuerBesideKeycloak.start(SigningKey.kept(home.issuerKey()), port, keycloak);
        return address();
    }

    private String address() {
        return DevelopmentIssuer.address(port, tls != null);
    }

    /** A good token, as {@link DevelopmentIssuer#token(String, String)}. */
    synchronized String token(String role, String region) {
        if (issuer == null) {
            throw new IllegalStateException("not started");
        }
        var name = keycloak == null ? address() : Keycloak.issuer(keycloak);
        return new TokenRequest(SigningKey.read(home.issuerKey()), name, InstantSource.system())
                .subject("dev-" + role)
                .roles(role)
                .region(region)
                .mint();
    }

    @Override
    public CompletableFuture<String> ended() {
        return ended;
    }

    @Override
    public synchronized void stop() {
        if (issuer instanceof DevelopmentIssuer alone) {
            alone.close();
        } else if (issuer instanceof IssuerBesideKeycloak beside) {
            beside.close();
        }
    }
}
