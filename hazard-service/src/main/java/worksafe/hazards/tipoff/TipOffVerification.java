package worksafe.hazards.tipoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.SeparatedAct;

/**
 * Two inspectors look into it.
 *
 * @param first the account of one of them
 * @param second that of the other
 * @param organisedBy the government that organises it, where people died
 * @param result what was reported; absent before
 * @param report what was seen, in words
 * @param reportedBy which of the two reported it
 */
@Embeddable
record TipOffVerification(
        String first,
        String second,
        @Nullable String organisedBy,
        @Enumerated(EnumType.STRING) @Nullable TipOffResult result,
        @Nullable String report,
        @Nullable String reportedBy) {

    static TipOffVerification by(String first, String second, @Nullable String organisedBy) {
        return new TipOffVerification(Accounts.folded(first), Accounts.folded(second), organisedBy, null, null, null);
    }

    boolean isOf(String account) {
        return Accounts.same(first, account) || Accounts.same(second, account);
    }

    boolean isReported() {
        return result != null;
    }

    TipOffVerification reported(TipOffResult found, String words, String account) {
        return new TipOffVerification(first, second, organisedBy, found, words, account);
    }

    /** The other does not agree: to be reported anew. */
    TipOffVerification disagreed() {
        return new TipOffVerification(first, second, organisedBy, null, null, null);
    }

    /** Who took which act of it. */
    ActsTaken acts() {
        return new ActsTaken().and(SeparatedAct.TIP_OFF_VERIFICATION_REPORTED, reportedBy);
    }
}
