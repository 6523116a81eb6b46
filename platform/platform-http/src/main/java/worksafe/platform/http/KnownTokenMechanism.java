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
 * ES256 signature costs more than all the rest of a point read. What was verified is asked after by {@link TokenRevocations}.
 * While the issuer cannot be asked, whoever was verified before is believed a little longer; nobody else is.
 */
@ApplicationScoped
class KnownTokenMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final KnownTokens tokens;
    private final UnfamiliarKeys keys;
    private final TokenRevocations revocations;

    KnownTokenMechanism(
            OidcAuthenticationMechanism oidc, KnownTokens tokens, UnfamiliarKeys keys, TokenRevocations revocations) {
        this.oidc = oidc;
        this.tokens = tokens;
        this.keys = keys;
        this.revocations = revocations;
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
        var key = BearerTokens.keyOf(TokenDigest.bearer(context));
        if (!keys.mayBeTried(key)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("too many keys that nobody knows"));
        }
        return oidc.authenticate(context, providers)
                .onTermination()
                .invoke(() -> keys.looked(key))
                .onItem()
                .ifNotNull()
                .invoke(identity -> keys.verified(key))
                .onFailure()
                .invoke(failure -> noteKey(key, failure))
                .onItem()
                .ifNotNull()
                .transformToUni(identity ->
                        revocations.requireHeld(TokenDigest.bearer(context)).replaceWith(identity))
                .onItem()
                .ifNotNull()
                .invoke(identity -> tokens.keep(token, identity))
                .onFailure()
                .recoverWithUni(failure -> withoutVerdict(token, failure));
    }

    private void noteKey(String key, Throwable failure) {
        if (KnownTokens.isOfTheToken(failure) && !UnfamiliarKeys.wasFound(failure)) {
            keys.refused(key);
        } else {
            keys.untold(key);
        }
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
