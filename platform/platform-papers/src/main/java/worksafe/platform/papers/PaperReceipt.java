package worksafe.platform.papers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a paper was delivered (送达回证).
 *
 * @param way how
 * @param actedOn the day on which it was handed over, sent, or put up
 * @param servedOn the day on which it counts as served, from which periods start: the day of receipt where it was sent, the
 *     last of a public notice, else {@code actedOn}
 * @param recipient who signed for it, masked
 * @param recipientSealed the same, sealed
 * @param relation what the recipient is to the addressee
 * @param evidence what proves it: witnesses, number of the mail, written consent, the authority entrusted, where it was put up
 * @param period the days of a public notice, as the row of the policy book says
 * @param source the document of that row
 * @param clause where in it
 */
@Embeddable
record PaperReceipt(
        @Enumerated(EnumType.STRING) ServiceWay way,
        LocalDate actedOn,
        LocalDate servedOn,
        @Nullable String recipient,
        @Nullable String recipientSealed,
        @Nullable String relation,
        @Nullable String evidence,
        @Nullable String period,
        @Nullable String source,
        @Nullable String clause) {

    /** What of it somebody wrote and the paper shows. */
    List<String> printed() {
        return Stream.of(recipient, relation, evidence)
                .<String>mapMulti((text, to) -> {
                    if (text != null) {
                        to.accept(text);
                    }
                })
                .toList();
    }

    /** A name as everybody may see it: its first character. */
    static @Nullable String masked(@Nullable String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
