package worksafe.training.exam.bank;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.QuestionForm;

/** A question as a line of a list, with what it asks and without its key. */
@Schema(description = "试题列表项，含题干，不含答案 / a question as a line of a list, with what it asks and without its key")
public record ExamQuestionSummary(
        UUID id,

        @Schema(description = "题库所属区划 / place whose bank it is", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "题库所属部门主管行业，综合部门不返回 / sector of the owner; absent for all") @Nullable
        Sector sector,

        @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION") @Projected("subject.kind")
        ExamKind kind,

        @Schema(description = "特种作业类别 / category of special operations", examples = "ELECTRICAL")
        @Projected("subject.category")
        @Nullable
        OperationCategory category,

        @Schema(description = "知识点 / topic", examples = "触电急救")
        String topic,

        @Schema(description = "现行版次题干 / what the present edition asks", examples = "发现有人触电，首先应当")
        String stem,

        @Schema(description = "题型 / form", examples = "SINGLE")
        QuestionForm form,

        @Schema(description = "难度，1 至 5 / difficulty, 1 to 5", examples = "3")
        int difficulty,

        @Schema(description = "现行版次 / edition that is drawn now", examples = "2")
        int edition,

        @Schema(description = "试题状态 / status", examples = "IN_USE")
        ExamQuestionStatus status,

        @Schema(description = "编写时刻 / when it was first written", examples = "2026-11-30T09:00:00+08:00")
        Instant writtenAt) {

    static ExamQuestionSummary of(ExamQuestion question) {
        return new ExamQuestionSummary(
                question.id(),
                question.region().toString(),
                question.sector(),
                question.subject().kind(),
                question.subject().category(),
                question.topic(),
                question.stem(),
                question.form(),
                question.difficulty(),
                question.edition(),
                question.status(),
                question.writtenAt());
    }
}
