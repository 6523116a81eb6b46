package worksafe.training.exam.paper;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;

/** A seat as its candidate sees it. */
@Schema(name = "ExamSeat", description = "考生自己的座位 / a seat as its candidate sees it")
public record ExamSeatView(
        @Schema(description = "报名标识 / entry", examples = "0198f6e0-7777-7aaa-8bbb-000000000002")
        UUID entryId,

        @Schema(description = "报名编号 / number", examples = "BM320281-2026-000012")
        String number,

        @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION")
        ExamKind kind,

        @Schema(description = "特种作业类别 / category of special operations", examples = "ELECTRICAL") @Nullable
        OperationCategory category,

        @Schema(description = "考试科目 / part", examples = "THEORY")
        ExamPart part,

        @Schema(description = "座位号 / seat", examples = "7") int seat,

        @Schema(description = "开考时刻 / when it opens", examples = "2026-12-10T09:00:00+08:00")
        Instant opensAt,

        @Schema(description = "结束时刻 / when it closes", examples = "2026-12-10T11:00:00+08:00")
        Instant closesAt,

        @Schema(description = "是否已开考 / whether the paper is there", examples = "true")
        boolean running,

        @Schema(
                description = "交卷时刻，未交卷不返回 / when it was handed in; absent until then",
                examples = "2026-12-10T10:30:00+08:00")
        @Nullable
        Instant handedInAt) {}
