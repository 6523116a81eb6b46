package worksafe.training.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a person at rest: sealed for its row, found by a keyed hash, shown by its end.
 *
 * @param residentTail the last four characters
 * @param phoneMasked the number with all but its end covered
 */
@Embeddable
record SealedIdentity(
        @Column(updatable = false) String residentId,
        @Column(updatable = false) String residentIndex,
        @Column(updatable = false) String residentTail,
        @Column(updatable = false) @Nullable String phone,
        @Column(updatable = false) @Nullable String phoneMasked) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SealedIdentity[…]";
    }
}
