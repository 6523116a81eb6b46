package worksafe.training.exam.entry;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;

/** Which entries a list is about; whatever is absent restricts nothing. */
public record ExamEntryFilter(
        @Equal
        @QueryParam("personId")
        @Parameter(description = "考生标识 / person", example = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "报名企业 / enterprise that enters", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("sittingId")
        @Parameter(description = "场次 / sitting", example = "0198f6e0-7777-7aaa-8bbb-000000000003")
        @Nullable
        UUID sittingId,

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
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "ACCEPTED")
        @Nullable
        List<ExamEntryStatus> status,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否有事项逾期 / whether something is overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
