package worksafe.training.exam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;
import worksafe.training.compliance.OperationCategory;

/** What clients send about sittings. */
final class ExamSittingRequests {

    private ExamSittingRequests() {}

    @Schema(description = "发布考试场次 / announce a sitting")
    public record AnnounceExamSitting(
            @NotNull @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION")
            ExamKind kind,

            @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotNull @Schema(description = "考试科目 / part", examples = "THEORY")
            ExamPart part,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "考点 / venue", examples = "江阴市安全生产考试中心第二考场")
            String venue,

            @NotNull @Schema(description = "开考时刻 / when it opens", examples = "2026-12-10T09:00:00+08:00")
            Instant opensAt,

            @NotNull @Schema(description = "结束时刻 / when it closes", examples = "2026-12-10T11:00:00+08:00")
            Instant closesAt,

            @NotNull @Min(1) @Max(500) @Schema(description = "座位数 / seats", examples = "60")
            Integer capacity,

            @Size(max = 30) @Schema(description = "组卷蓝图；实操考试不填 / blueprint; none for practice") @Nullable
            List<@NotNull @Valid ExamSection> sections) {

        ExamSubject subject() {
            return ExamSubject.requested(kind, category);
        }

        /** @throws RequestProblem 400 when its end is before its begin */
        ExamSitting.Window window() {
            if (!closesAt.isAfter(opensAt)) {
                throw RequestProblem.invalid(new Violation("/closesAt", "exam-window-reversed"));
            }
            return new ExamSitting.Window(opensAt, closesAt);
        }

        /** @throws RequestProblem 400 when difficulties are reversed, or two sections could ask the same question */
        List<ExamSection> blueprint() {
            var all = sections == null ? List.<ExamSection>of() : sections;
            for (int i = 0; i < all.size(); i++) {
                var section = all.get(i);
                if (section.difficultyTo() < section.difficultyFrom()) {
                    throw RequestProblem.invalid(
                            new Violation("/sections/" + i + "/difficultyTo", "exam-difficulty-reversed"));
                }
                if (all.subList(0, i).stream().anyMatch(section::overlaps)) {
                    throw RequestProblem.invalid(new Violation("/sections/" + i, "exam-sections-overlap"));
                }
            }
            return all;
        }
    }

    @Schema(description = "安排座位 / give people seats")
    public record SeatExamCandidates(
            @NotEmpty @Size(max = 500) @Schema(description = "考生，按座位先后 / candidates, in the order of seats")
            List<@NotNull @Valid SeatFor> seats) {}

    @Schema(name = "SeatFor", description = "一名考生及其登录账户 / a candidate and the account that sits there")
    public record SeatFor(
            @NotNull @Schema(description = "报名标识 / entry", examples = "0198f6e0-7777-7aaa-8bbb-000000000002")
            UUID entryId,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "考生账户 / account of the candidate", examples = "wang.jianguo")
            String account) {}

    @Schema(description = "取消考试场次 / call a sitting off")
    public record CancelExamSitting(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "考点停电")
            String reason) {}
}
