package worksafe.inspections.draw.publication;

import java.util.Optional;
import worksafe.inspections.draw.DrawOutcome;
import worksafe.inspections.srd.LogPlace;
import worksafe.kernel.Sha256;
import worksafe.platform.http.EntityTag;

/**
 * Which of the successive public files of a draw one is: after the seal, the opening and the disclosure each another, and when the audit
 * log holds the seal, and its witness saw that.
 *
 * @param tag made of everything published that the file is made of; the lists are in it by their roots, which the sealed
 *     record names
 * @param isLast whether no other will ever follow, but for a proof that its witness saw since; not before the log holds the seal
 */
record BundleEdition(EntityTag tag, boolean isLast) {

    private static final String FOR_A_DAY = "public, max-age=86400";
    private static final String ASK_EVERY_TIME = "public, no-cache";

    /** @param log where the audit log holds the seal; empty as long as it does not */
    static BundleEdition of(PublishedDraw draw, Optional<LogPlace> log) {
        var outcome = draw.outcome();
        var fields = String.join(
                        "\n",
                        "1",
                        draw.sealedRecord(),
                        outcome.map(DrawOutcome::beaconString).orElse("null"),
                        outcome.map(DrawOutcome::resultDigest).orElse("null"),
                        // With the nonces, which the sealed commitments fix, and what was replaced until then.
                        String.valueOf(draw.disclosedAt()))
                + log.flatMap(LogPlace::proof).map(proof -> "\n" + proof).orElse("");
        return new BundleEdition(
                EntityTag.quoted(Sha256.hex(fields)),
                log.isPresent()
                        && switch (draw.status()) {
                            case DISCLOSED, ABORTED, SUPERSEDED -> true;
                            case CREATED, FROZEN, SEALED, DRAWN -> false;
                        });
    }

    /** How long others may keep it without asking. */
    String cacheControl() {
        return isLast ? FOR_A_DAY : ASK_EVERY_TIME;
    }
}
