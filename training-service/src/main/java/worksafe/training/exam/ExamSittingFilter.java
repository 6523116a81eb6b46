package worksafe.training.exam;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;
import worksafe.training.compliance.OperationCategory;

/** Which sittings a list is about; whatever is absent restricts nothing. */
public record ExamSittingFilter(
        @Equal("subject.kind")
        @QueryParam("kind")
        @Parameter(description = "考试类别 / kind of exam", example = "SPECIAL_OPERATION")
        @Nullable
        ExamKind kind,

        @Equal("subject.category")
        @QueryParam("category")
        @Parameter(description = "特种作业类别 / category of special operations", example = "ELECTRICAL")
        @Nullable
        OperationCategory category,

        @Equal @QueryParam("part") @Parameter(description = "考试科目 / part", example = "THEORY") @Nullable
        ExamPart part,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "ANNOUNCED")
        @Nullable
        List<ExamSittingStatus> status,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "成绩公布是否逾期 / whether results are overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
