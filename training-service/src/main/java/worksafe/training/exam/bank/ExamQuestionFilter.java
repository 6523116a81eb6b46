package worksafe.training.exam.bank;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.QuestionForm;

/** Which questions a list is about; whatever is absent restricts nothing. */
public record ExamQuestionFilter(
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

        @Equal @QueryParam("topic") @Parameter(description = "知识点 / topic", example = "触电急救") @Nullable
        String topic,

        @AnyOf
        @QueryParam("form")
        @Parameter(description = "题型，可重复 / form, may be repeated", example = "SINGLE")
        @Nullable
        List<QuestionForm> form,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_USE")
        @Nullable
        List<ExamQuestionStatus> status,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
