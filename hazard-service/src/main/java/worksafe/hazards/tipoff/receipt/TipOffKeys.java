package worksafe.hazards.tipoff.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/** Makes receipts and secrets, and tells by them what somebody told before. */
@ApplicationScoped
public class TipOffKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RADIX = 32;
    private static final int RECEIPT_DIGITS = 12;
    private static final int SECRET_DIGITS = 26;
    private static final int BITS_A_DIGIT = 5;
    private static final int SECRET_BITS = 128;
    private static final int HEX = 16;

    private final PersonalData personal;
    private final ObjectMapper json;

    TipOffKeys(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    /** A key, and its secret while it is still known. */
    public record NewKey(TipOffKey key, String secret) {}

    /**
     * Receives what somebody tells; under the same name of a request once, however often it comes.
     *
     * @param request the informer's own name for the request; absent where he gives none
     * @param before what was received under the index of that name; others under the same name wait meanwhile
     * @param receive keeps what is told under a key, and says when
     * @throws RequestProblem 422 when the name stood for another request
     */
    public TipOffReceipt once(
            @Nullable String request,
            Object told,
            Function<String, Optional<? extends AskedByReceipt>> before,
            Function<TipOffKey, Instant> receive) {
        if (request == null) {
            return received(fresh(), receive);
        }
        var body = written(told);
        var earlier = before.apply(indexOf(request));
        if (earlier.isEmpty()) {
            return received(named(request, body), receive);
        }
        var key = earlier.get().key().orElseThrow();
        if (!printOf(body).equals(key.requestPrint())) {
            throw new RequestProblem(HttpProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new TipOffReceipt(
                key.receipt(), secretOf(request, body), earlier.get().receivedAt());
    }

    private static TipOffReceipt received(NewKey made, Function<TipOffKey, Instant> receive) {
        return new TipOffReceipt(made.key().receipt(), made.secret(), receive.apply(made.key()));
    }

    /**
     * What is asked about, where that is its secret; a wrong one is counted. Takes as long where there is no such receipt.
     *
     * @param found what has that receipt, locked
     * @throws RequestProblem 429 when a wrong secret was given too often lately
     */
    public <T extends AskedByReceipt> Optional<T> opened(
            Optional<T> found, String receipt, String secret, Instant now) {
        if (found.isEmpty()) {
            var unused = TipOffKey.of(receipt, secret).opens(secret);
            return found;
        }
        var key = found.get().key().orElseThrow();
        if (key.isShut(now)) {
            throw RequestProblem.tooOften(
                    HttpProblem.TOO_MANY_REQUESTS,
                    Duration.between(
                            now, Objects.requireNonNull(key.missesSince()).plus(TipOffKey.WINDOW)));
        }
        if (!key.opens(secret)) {
            found.get().noteWrongSecret(now);
            return Optional.empty();
        }
        return found;
    }

    private String written(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            // The cause would quote what was told.
            throw new IllegalStateException("what was told cannot be written as JSON");
        }
    }

    /** One of chance alone. */
    public NewKey fresh() {
        return keyed(random(SECRET_BITS, SECRET_DIGITS));
    }

    /**
     * One for a request that has a name of its own: nobody stores its secret, and the same name gives it again.
     *
     * @param request the name that the client gave it
     * @param body what was asked
     */
    private NewKey named(String request, String body) {
        var key = keyed(secretOf(request, body));
        return new NewKey(key.key().asked(indexOf(request), printOf(body)), key.secret());
    }

    /** The secret that such a request was answered with. */
    private String secretOf(String request, String body) {
        var bits = new BigInteger(personal.blindIndex("tip-off-secret", request + "\n" + body), HEX);
        return digits(bits, SECRET_DIGITS);
    }

    /** By what such a request is found again. */
    private String indexOf(String request) {
        return personal.blindIndex("tip-off-request", request);
    }

    /** By what another request under the same name is told from it. */
    private String printOf(String body) {
        return personal.blindIndex("tip-off-print", body);
    }

    private static NewKey keyed(String secret) {
        var receipt = random(RECEIPT_DIGITS * BITS_A_DIGIT, RECEIPT_DIGITS);
        return new NewKey(TipOffKey.of(receipt, secret), secret);
    }

    private static String random(int bits, int length) {
        return digits(new BigInteger(bits, RANDOM), length);
    }

    private static String digits(BigInteger bits, int length) {
        var digits = bits.toString(RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(length - digits.length()) + digits;
    }
}
