package worksafe.inspections.draw;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import worksafe.inspections.srd.form.Digest;

/**
 * That a draw was opened; not who was drawn.
 *
 * @param drawnAt when
 * @param beaconString the public value as it was used
 * @param resultDigest of the result, hexadecimal, as it was announced
 * @param drawnCount how many were drawn
 */
@Embeddable
public record DrawOutcome(Instant drawnAt, String beaconString, String resultDigest, int drawnCount) {

    /** The digest with which any later result is compared. */
    public Digest loggedDigest() {
        return Digest.ofHex(resultDigest);
    }
}
