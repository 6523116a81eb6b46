package worksafe.stack;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The token issuer, which lives in the supervisor itself. */
final class IssuerPart implements Part {

    private final StackHome home;
    private final int port;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private @Nullable DevelopmentIssuer issuer;

    IssuerPart(StackHome home, int port) {
        this.home = home;
        this.port = port;
    }

    @Override
    public String name() {
        return PortPlan.ISSUER;
    }

    @Override
    public synchronized String start() {
        issuer = DevelopmentIssuer.start(home.issuerKey(), port);
        return issuer.issuer();
    }

    /** A good token, as {@link DevelopmentIssuer#token(String, String)}. */
    synchronized String token(String role, String region) {
        if (issuer == null) {
            throw new IllegalStateException("not started");
        }
        return issuer.token(role, region);
    }

    @Override
    public CompletableFuture<String> ended() {
        return ended;
    }

    @Override
    public synchronized void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }
}
