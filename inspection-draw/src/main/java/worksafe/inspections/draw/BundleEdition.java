package worksafe.inspections.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which of the successive public files of a draw one is: after the seal, the opening and the disclosure each another.
 *
 * @param tag a strong entity tag, made of everything published that the file is made of; the lists are in it by their roots,
 *     which the sealed record names
 * @param isLast whether no other will ever follow
 */
record BundleEdition(String tag, boolean isLast) {

    private static final String FOR_A_DAY = "public, max-age=86400";
    private static final String ASK_EVERY_TIME = "public, no-cache";

    static BundleEdition of(PublishedDraw draw) {
        var fields = String.join(
                "\n",
                "1",
                draw.sealedRecord(),
                draw.outcome().map(DrawOutcome::beaconString).orElse("null"),
                draw.outcome().map(DrawOutcome::resultDigest).orElse("null"),
                // With the nonces, which the sealed commitments fix, and what was replaced until then.
                String.valueOf(draw.disclosedAt()));
        return new BundleEdition(
                '"' + hash(fields) + '"',
                switch (draw.status()) {
                    case DISCLOSED, ABORTED, SUPERSEDED -> true;
                    case CREATED, FROZEN, SEALED, DRAWN -> false;
                });
    }

    /** Whether an {@code If-None-Match} names it, so that it need not be sent again. */
    boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    /** How long others may keep it without asking. */
    String cacheControl() {
        return isLast ? FOR_A_DAY : ASK_EVERY_TIME;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
