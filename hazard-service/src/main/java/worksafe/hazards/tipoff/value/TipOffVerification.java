package worksafe.hazards.tipoff.value;

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
public record TipOffVerification(
        String first,
        String second,
        @Nullable String organisedBy,
        @Enumerated(EnumType.STRING) @Nullable TipOffResult result,
        @Nullable String report,
        @Nullable String reportedBy) {

    public static TipOffVerification by(String first, String second, @Nullable String organisedBy) {
        return new TipOffVerification(Accounts.folded(first), Accounts.folded(second), organisedBy, null, null, null);
    }

    /** The same by these two; what was reported stays with who reported it. */
    public TipOffVerification replacedBy(String one, String other) {
        var two = by(one, other, organisedBy);
        return result != null && report != null && reportedBy != null && two.isOf(reportedBy)
                ? two.reported(result, report, reportedBy)
                : two;
    }

    public boolean isOf(String account) {
        return Accounts.same(first, account) || Accounts.same(second, account);
    }

    public boolean isReported() {
        return result != null;
    }

    public TipOffVerification reported(TipOffResult found, String words, String account) {
        return new TipOffVerification(first, second, organisedBy, found, words, account);
    }

    /** The other does not agree: to be reported anew. */
    public TipOffVerification disagreed() {
        return new TipOffVerification(first, second, organisedBy, null, null, null);
    }

    /** Who took which act of it. */
    public ActsTaken acts() {
        return new ActsTaken().and(SeparatedAct.TIP_OFF_VERIFICATION_REPORTED, reportedBy);
    }
}
