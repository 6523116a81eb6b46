package worksafe.platform.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Stands before the verification by OIDC, which decides alone, and remembers its verdict in {@link KnownTokens}: checking an
 * ES256 signature costs more than all the rest of a point read. While the issuer's keys cannot be fetched, whoever was
 * verified before is believed a little longer; nobody else is.
 */
@ApplicationScoped
class KnownTokenMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final KnownTokens tokens;

    KnownTokenMechanism(OidcAuthenticationMechanism oidc, KnownTokens tokens) {
        this.oidc = oidc;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var token = TokenDigest.of(context);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        var known = tokens.verified(token);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        if (tokens.isRefused(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("refused just now"));
        }
        return oidc.authenticate(context, providers)
                .onItem()
                .ifNotNull()
                .invoke(identity -> tokens.keep(token, identity))
                .onFailure()
                .recoverWithUni(failure -> withoutVerdict(token, failure));
    }

    private Uni<SecurityIdentity> withoutVerdict(TokenDigest token, Throwable failure) {
        tokens.refuse(token, failure);
        return tokens.verifiedBefore(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(failure));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
