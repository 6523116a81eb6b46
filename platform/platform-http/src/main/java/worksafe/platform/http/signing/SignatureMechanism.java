package worksafe.platform.http.signing;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.platform.http.CredentialProblem;

/**
 * Takes signed requests beside those that bear a token. It reads no body: that the body is the signed one is seen to by {@link
 * SignedBodies}. A request that has both a signature and a token is refused, since each reader would take another one for it.
 */
@ApplicationScoped
class SignatureMechanism implements HttpAuthenticationMechanism {

    /** Before tokens are looked for. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1_000;

    private final SourceAddress sources;
    private final boolean accepted;

    SignatureMechanism(SourceAddress sources, @ConfigProperty(name = "worksafe.signing.accepted") boolean accepted) {
        this.sources = sources;
        this.accepted = accepted;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var request = context.request();
        if (!accepted || !Presented.isSigned(request)) {
            return Uni.createFrom().nullItem();
        }
        return Presented.of(request, sources.of(request))
                .filter(presented -> !request.headers().contains(HttpHeaders.AUTHORIZATION))
                .filter(presented -> !hasLostItsBody(request, presented))
                .map(presented -> providers.authenticate(new SignatureAuthentication(presented)))
                .orElseGet(() -> Uni.createFrom().failure(CredentialProblem.of(SigningProblem.SIGNATURE_INVALID)));
    }

    /** Whether a body was signed and none comes. What says nothing of its length may bring one, which is compared then. */
    private static boolean hasLostItsBody(HttpServerRequest request, Presented presented) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        var comesNone = length == null
                ? request.version() == HttpVersion.HTTP_1_1
                        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : length.equals("0");
        return comesNone
                && !SignatureAlgorithm.isDigestOfNothing(presented.request().contentDigest());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SignatureAuthentication.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(
                        HttpCredentialTransport.Type.OTHER_HEADER, Presented.SIGNATURE, "signature"));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
