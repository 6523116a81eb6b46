package worksafe.inspections.submission;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.check.VisitChecks;
import worksafe.inspections.conduct.ConductView;
import worksafe.inspections.inspection.SourceInspections.Known;

/** What was taken of a whole visit. */
@Schema(description = "已提交的检查 / what was taken of a whole visit")
public record SubmittedVisit(
        @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        UUID id,

        @Schema(description = "检查编号 / number", examples = "JC320281-2026-000012")
        String number,

        @Schema(description = "检查发现数 / findings that stand", examples = "2")
        int findings,

        @Nullable Instant startedAt,
        @Nullable Instant concludedAt,
        ConductView conduct,
        VisitChecks checks) {

    static SubmittedVisit of(Known visit, ConductView conduct, VisitChecks checks) {
        return new SubmittedVisit(
                visit.id(), visit.number(), visit.findings(), visit.startedAt(), visit.concludedAt(), conduct, checks);
    }
}
