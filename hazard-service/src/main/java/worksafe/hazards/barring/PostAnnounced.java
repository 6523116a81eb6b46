package worksafe.hazards.barring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the training context announces of a post.
 *
 * @param category of special operation; absent for other kinds
 * @param until the day from which the post no longer counts; absent while it does
 * @param validUntil the last day of the certificate on which it rests; absent where none is needed or held
 * @param reasons why its holder is barred from it; absent while they are not
 * @param changeOfLaw the rule that no longer asks for what its holder was barred for; absent where it is not that
 */
record PostAnnounced(
        UUID postId,
        String personName,
        UUID enterpriseId,
        String kind,
        @Nullable String category,
        LocalDate from,
        @Nullable LocalDate until,
        String status,
        @Nullable LocalDate validUntil,
        @Nullable List<Reason> reasons,
        @Nullable ChangedLaw changeOfLaw) {

    PostAnnounced {
        Objects.requireNonNull(postId, "postId");
        Objects.requireNonNull(personName, "personName");
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(status, "status");
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    /** One reason, with the law behind it. */
    record Reason(String code, String source, String clause) {

        Reason {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(clause, "clause");
        }
    }

    /** A rule that came into force. */
    record ChangedLaw(String source, String clause) {

        ChangedLaw {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(clause, "clause");
        }
    }

    boolean barred() {
        return status.equals("BARRED");
    }

    /** Whether nobody works in it any more, though the enterprise has not ended it yet. */
    boolean ofTheDead() {
        return grounds().stream().anyMatch(reason -> reason.code().equals("HOLDER_DIED"));
    }

    List<Reason> grounds() {
        return reasons == null ? List.of() : reasons;
    }
}
