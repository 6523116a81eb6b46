package worksafe.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The number of a certificate at rest: sealed for its row, found by a keyed hash, shown as far as it may be.
 *
 * @param sealed as printed, which may contain the identity number of its holder
 * @param index the keyed hash of its one spelling
 * @param shown all of it, or with the identity number masked
 */
@Embeddable
record SealedNumber(
        @Column(name = "number_sealed", updatable = false) String sealed,
        @Column(name = "number_index", updatable = false) String index,
        @Column(name = "number_shown", updatable = false) String shown) {

    /** What may be shown. */
    @Override
    public String toString() {
        return shown;
    }
}
