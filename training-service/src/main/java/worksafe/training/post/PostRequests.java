package worksafe.training.post;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** What clients send about posts. */
final class PostRequests {

    private PostRequests() {}

    @Schema(description = "登记任职上岗 / enter a post that somebody takes up")
    public record StartPost(
            @NotNull @Schema(description = "人员标识 / person", examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID personId,

            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "类别 / kind", examples = "SPECIAL_OPERATION")
            QualificationKind kind,

            @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotNull @Schema(description = "任职起始日，不晚于今日 / first day, today at the latest", examples = "2026-03-01")
            LocalDate from,

            @Schema(
                    description = "用工形式，默认本单位职工 / how employed; the enterprise's own by default",
                    examples = "DISPATCHED")
            @Nullable
            EmploymentKind employment,

            @Schema(description = "文化程度 / how far educated", examples = "VOCATIONAL") @Nullable
            EducationLevel education) {

        Post.Draft draft() {
            return new Post.Draft(
                    personId, enterpriseId, Qualification.requested(kind, category), from, employment, education);
        }
    }

    @Schema(description = "登记离岗 / end a post")
    public record EndPost(
            @Schema(
                    description = "离岗日，默认今日；该日起不再在岗 / day from which it no longer counts, today by default",
                    examples = "2026-08-31")
            @Nullable
            LocalDate until) {}
}
