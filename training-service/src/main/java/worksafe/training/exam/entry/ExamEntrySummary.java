package worksafe.training.exam.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;

/** An entry for an exam as a line of a list. */
@Schema(description = "考试报名列表项 / an entry for an exam as a line of a list")
public record ExamEntrySummary(
        UUID id,

        @Schema(description = "报名编号 / number", examples = "BM320281-2026-000012")
        String number,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        @Schema(description = "报名企业标识，个人报名不返回 / enterprise that enters the person; absent where none does") @Nullable
        UUID enterpriseId,

        @Schema(description = "报名所在区划 / place of the entry", examples = "320281102005") @PlaceCode
        String region,

        @Schema(description = "主管行业 / sector") @Nullable Sector sector,

        @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION") @Projected("subject.kind")
        ExamKind kind,

        @Schema(description = "特种作业类别 / category of special operations", examples = "ELECTRICAL")
        @Projected("subject.category")
        @Nullable
        OperationCategory category,

        @Schema(description = "考试科目 / part", examples = "THEORY")
        ExamPart part,

        @Schema(description = "第几次考试 / which try it is", examples = "1")
        int attempt,

        @Schema(description = "报名状态 / status", examples = "APPLIED")
        ExamEntryStatus status,

        @Schema(
                description = "场次标识，未安排不返回 / sitting; absent until seated",
                examples = "0198f6e0-7777-7aaa-8bbb-000000000003")
        @Nullable
        UUID sittingId,

        @Schema(description = "座位号，未安排不返回 / seat; absent until seated", examples = "7") @Nullable
        Integer seat,

        @Schema(description = "成绩；未公布、缺考不返回 / score; absent until published, and where absent", examples = "86.0")
        @Projected("publishedScore")
        @Nullable
        BigDecimal score,

        @Schema(description = "成绩公布日 / day on which it was published", examples = "2026-12-20") @Nullable
        LocalDate resultOn,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when something is overdue; absent while nothing is") @Nullable
        Instant overdueSince,

        @Schema(description = "报名时刻 / when it was applied for", examples = "2026-11-30T09:00:00+08:00")
        Instant appliedAt) {

    static ExamEntrySummary of(ExamEntry entry) {
        return new ExamEntrySummary(
                entry.id(),
                entry.number(),
                entry.personId(),
                entry.personName(),
                entry.enterpriseId(),
                entry.region().toString(),
                entry.sector(),
                entry.subject().kind(),
                entry.subject().category(),
                entry.part(),
                entry.attempt(),
                entry.status(),
                entry.sittingId(),
                entry.seat(),
                entry.publishedScore(),
                entry.resultOn(),
                entry.overdueSince(),
                entry.appliedAt());
    }
}
