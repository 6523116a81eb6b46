package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book demands of posts. */
@ApplicationScoped
public class Requirements {

    private static final String CODE = "post.certificate-required.";

    private final PolicyBook policies;

    Requirements(PolicyBook policies) {
        this.policies = policies;
    }

    /** What holds for posts of that kind at an enterprise of that place and sector on that day. */
    public Requirement of(QualificationKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return of(policies.edition(), kind, region, sector, day);
    }

    /** The same by a book that was read before. */
    static Requirement of(
            PolicyBook.Edition book,
            QualificationKind kind,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate day) {
        var row = book.evaluate(CODE + kind.code(), region, sector, day).result();
        return new Requirement(
                row.flag(PolicyRow.VALUE), row.code(), row.region().toString(), row.source(), row.clause());
    }
}
