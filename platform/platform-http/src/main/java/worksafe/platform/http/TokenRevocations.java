package worksafe.platform.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.tls.InsideTls;

/**
 * Asks the issuer whether a token that was verified still holds (RFC 7662). So whoever signs out, is signed out or is
 * disabled is out everywhere, although the token's signature stays good until its end. It is asked with each verification,
 * whose verdict {@link KnownTokens} remembers for {@code worksafe.tokens.verified-for}, and nobody who is out is believed for
 * longer than that. Without an address nothing is asked, and tokens hold until their end.
 */
@ApplicationScoped
class TokenRevocations {

    private static final int OK = 200;

    private final PatientClient client;
    private final Optional<String> address;
    private final String clientId;
    private final String secret;

    TokenRevocations(
            Vertx vertx,
            InsideTls tls,
            @ConfigProperty(name = "worksafe.tokens.introspection-url") Optional<String> address,
            @ConfigProperty(name = "worksafe.tokens.client-id") String clientId,
            @ConfigProperty(name = "worksafe.tokens.client-secret") Optional<String> secret) {
        this.client = new PatientClient(vertx, tls);
        this.address = address.filter(url -> !url.isBlank());
        this.clientId = clientId;
        this.secret = secret.orElse("");
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        client.renewed(event);
    }

    /**
     * Answers when the issuer says that the token holds, or nobody is to be asked.
     *
     * @return fails with {@link AuthenticationFailedException} when the token holds no more, with {@link OIDCException} when the
     *     issuer could not be asked, within three seconds
     */
    Uni<Void> requireHeld(String token) {
        return address.map(url -> asked(url, token))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> asked(String url, String token) {
        var form = MultiMap.caseInsensitiveMultiMap().add("token", token).add("token_type_hint", "access_token");
        return client.post(
                        url,
                        request -> request.basicAuthentication(clientId, secret).sendForm(form),
                        "the issuer could not be asked whether a token holds")
                .onItem()
                .transformToUni(TokenRevocations::read);
    }

    private static Uni<Void> read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != OK) {
            return Uni.createFrom()
                    .failure(PatientClient.unasked(
                            "asked whether a token holds, the issuer answered " + answer.statusCode(), null));
        }
        return active(answer.bodyAsString())
                .map(holds -> holds
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .<Void>failure(
                                        new AuthenticationFailedException("the issuer holds the token for none")))
                .orElseGet(() -> Uni.createFrom()
                        .failure(PatientClient.unasked(
                                "asked whether a token holds, the issuer answered something else", null)));
    }

    /**
     * What an answer of the issuer says; empty where it is none of RFC 7662, as the page of a proxy or of somebody who mends the
     * issuer: that is no word against the token.
     */
    private static Optional<Boolean> active(@Nullable String body) {
        try {
            return body != null && new JsonObject(body).getValue("active") instanceof Boolean holds
                    ? Optional.of(holds)
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
