package worksafe.registry.apiclient;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.Scope;
import worksafe.platform.http.signing.Presented;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.http.signing.SignatureCheck;
import worksafe.platform.http.signing.SignedCaller;
import worksafe.platform.http.signing.SigningProblem;
import worksafe.platform.service.Scopes;
import worksafe.registry.apiclient.SignedRequestOperations.ActiveClient;

/**
 * Says whose a signed request is. In this order: not refused too often of late, signed about now, signed by a secret that is good, from an
 * address of the client, not taken before. Before the signature is known to be good, nobody is told more than that it is not; the
 * signature of an unknown client is computed like a known one's. How long a refusal takes may still tell, since those of known clients
 * are counted in the database: codes are no secrets.
 */
@ApplicationScoped
class ApiClientSignatures implements SignatureCheck {

    /** Nobody's: what a signature in the name of no client is held against. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** Clients of all places are looked for, by their code. */
    private static final Scope EVERYWHERE = new Scope(RegionCode.NATION, null, null, "system:SIGNATURES", null);

    private final SignedRequestOperations requests;
    private final ApiClientSecrets secrets;
    private final Scopes scopes;
    private final RefusedAttempts refusals;
    private final Duration tolerated;
    private final Duration confirmedFor;

    /** The real time, as it is of tokens: a demonstration that shifts its clock must not shift what a program signed. */
    private final InstantSource clock = InstantSource.system();

    ApiClientSignatures(
            SignedRequestOperations requests,
            ApiClientSecrets secrets,
            Scopes scopes,
            @ConfigProperty(name = "worksafe.api-clients.refusals-per-minute") int refusalsPerMinute,
            @ConfigProperty(name = "worksafe.api-clients.tolerance") Duration tolerated,
            @ConfigProperty(name = "worksafe.api-clients.confirmed-for") Duration confirmedFor) {
        this.requests = requests;
        this.secrets = secrets;
        this.scopes = scopes;
        this.refusals = new RefusedAttempts(refusalsPerMinute, Ticker.systemTicker());
        this.tolerated = tolerated;
        this.confirmedFor = confirmedFor;
    }

    @Override
    public SignedCaller check(Presented presented) {
        return scopes.<SignedCaller, RuntimeException>call(EVERYWHERE, () -> checked(presented));
    }

    private SignedCaller checked(Presented presented) {
        var code = presented.request().clientId();
        if (!secrets.areKnown()) {
            throw CredentialProblem.of(HttpProblem.UNAUTHORIZED);
        }
        if (refusals.areTooMany(code, presented.source())) {
            throw CredentialProblem.of(HttpProblem.TOO_MANY_REQUESTS);
        }
        var now = clock.instant();
        try {
            return taken(presented, now);
        } catch (AuthenticationFailedException refusal) {
            refusals.add(code, presented.source());
            requests.refuse(code, now);
            throw refusal;
        }
    }

    private SignedCaller taken(Presented presented, Instant now) {
        var request = presented.request();
        var signedAt = Instant.ofEpochSecond(request.signedAt());
        require(Duration.between(signedAt, now).abs().compareTo(tolerated) <= 0, SigningProblem.TIMESTAMP_OUTSIDE);
        // Whoever gave it its roles may have lost them since: it lasts until somebody who has them gives it a secret
        // again.
        var found = requests.active(request.clientId())
                .filter(client -> now.isBefore(client.secretSince().plus(confirmedFor)));
        require(isSigned(presented, found, now), SigningProblem.SIGNATURE_INVALID);
        var client = found.orElseThrow();
        require(isFrom(client, presented.source()), SigningProblem.ADDRESS_NOT_ALLOWED);
        // A little longer than it could be taken again, whatever the clocks of the processes say.
        var goodUntil = signedAt.plus(tolerated.multipliedBy(2));
        require(
                requests.take(client.id(), request.nonce(), goodUntil, presented.source(), now),
                SigningProblem.REQUEST_REPLAYED);
        return client.caller();
    }

    private static void require(boolean holds, ProblemType otherwise) {
        if (!holds) {
            throw CredentialProblem.of(otherwise);
        }
    }

    /** Whether one of the client's good secrets signed it; false for no client. */
    private boolean isSigned(Presented presented, Optional<ActiveClient> client, Instant now) {
        var request = presented.request();
        var algorithm = client.map(ActiveClient::algorithm).orElse(SignatureAlgorithm.HMAC_SHA256);
        var signature = HexFormat.of().parseHex(presented.signature());
        var holds = false;
        for (var secret : secrets(client, now)) {
            holds |= MessageDigest.isEqual(signature, request.sign(algorithm, secret));
        }
        return holds
                && client.isPresent()
                && SignatureAlgorithm.ofContentDigest(request.contentDigest())
                        .filter(algorithm::equals)
                        .isPresent();
    }

    private List<byte[]> secrets(Optional<ActiveClient> client, Instant now) {
        if (client.isEmpty()) {
            return List.of(secrets.of(NOBODY, 1));
        }
        var known = client.get();
        var good = new ArrayList<byte[]>();
        good.add(secrets.of(known.id(), known.secrets()));
        var formerUntil = known.formerUntil();
        if (formerUntil != null && now.isBefore(formerUntil)) {
            good.add(secrets.of(known.id(), known.secrets() - 1));
        }
        return good;
    }

    private static boolean isFrom(ActiveClient client, String source) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(source);
        } catch (IllegalArgumentException notInDigits) {
            return false;
        }
        return client.networks().stream().anyMatch(network -> network.contains(address));
    }
}
