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
        @Column(updatable = false) @Nullable String residentId,
        @Column(updatable = false) @Nullable String residentIndex,
        @Column(updatable = false) @Nullable String residentTail,
        @Column(updatable = false) @Nullable String phone,
        @Column(updatable = false) @Nullable String phoneMasked) {

    /** Neither a number nor a phone is known. */
    static final SealedIdentity NONE = new SealedIdentity(null, null, null, null, null);

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SealedIdentity[…]";
    }
}
