package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book demands of posts. */
@ApplicationScoped
public class Requirements {

    private static final String CODE = "post.certificate-required.";

    private final PolicyBook policies;

    Requirements(PolicyBook policies) {
        this.policies = policies;
    }

    /** What holds for posts of that kind at an enterprise of that place, sector and trades on that day. */
    public Requirement of(QualificationKind kind, Place place, LocalDate day) {
        return of(policies.edition(), kind, place, day);
    }

    /** The same by a book that was read before. */
    static Requirement of(PolicyBook.Edition book, QualificationKind kind, Place place, LocalDate day) {
        var row = book.evaluate(CODE + kind.code(), place.region(), place.sector(), place.trades(), day)
                .result();
        return new Requirement(
                row.flag(PolicyRow.VALUE),
                row.code(),
                row.region().toString(),
                row.source(),
                row.clause(),
                row.force(),
                row.certainty());
    }
}
