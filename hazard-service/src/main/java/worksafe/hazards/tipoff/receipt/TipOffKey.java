package worksafe.hazards.tipoff.receipt;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;

/**
 * By what an informer asks again without saying who he is: a number of no order, and a secret that is kept as a hash.
 *
 * @param receipt the number
 * @param secretHash the hash of the secret with the number
 * @param requestHash the hash of the informer's own name for the request; absent where he gave none
 * @param requestPrint what was asked under that name
 * @param misses how often a wrong secret was given since {@code missesSince}
 */
@Embeddable
public record TipOffKey(
        String receipt,
        String secretHash,
        @Nullable String requestHash,
        @Nullable String requestPrint,
        int misses,
        @Nullable Instant missesSince) {

    static final int MOST_MISSES = 10;
    static final Duration WINDOW = Duration.ofHours(1);

    static TipOffKey of(String receipt, String secret) {
        return new TipOffKey(receipt, hash(receipt, secret), null, null, 0, null);
    }

    TipOffKey asked(String hash, String print) {
        return new TipOffKey(receipt, secretHash, hash, print, misses, missesSince);
    }

    /** Whether that is the secret; takes as long whatever is wrong with it. */
    public boolean opens(String secret) {
        return MessageDigest.isEqual(
                secretHash.getBytes(StandardCharsets.US_ASCII),
                hash(receipt, secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it was tried too often lately. */
    boolean isShut(Instant now) {
        return missesSince != null && misses >= MOST_MISSES && now.isBefore(missesSince.plus(WINDOW));
    }

    /** A wrong secret was given. */
    public TipOffKey missed(Instant now) {
        var fresh = missesSince == null || !now.isBefore(missesSince.plus(WINDOW));
        return new TipOffKey(
                receipt, secretHash, requestHash, requestPrint, fresh ? 1 : misses + 1, fresh ? now : missesSince);
    }

    /** The secret is random and long, so that one round of a fast hash is enough. */
    static String hash(String receipt, String secret) {
        return Sha256.hex("tip-off\n" + receipt + "\n" + secret);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "TipOffKey[…]";
    }
}
