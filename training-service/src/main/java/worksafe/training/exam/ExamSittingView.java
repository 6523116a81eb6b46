package worksafe.training.exam;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A sitting with all that is known of it. */
@Schema(name = "ExamSitting", description = "考试场次详情 / a sitting with all that is known of it")
public record ExamSittingView(
        @JsonUnwrapped ExamSittingSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "组卷蓝图；实操考试为空 / blueprint; empty for practice")
        List<ExamSection> sections,

        @Schema(description = "满分 / full marks", examples = "100")
        int fullMarks,

        @Schema(description = "合格分 / marks that pass", examples = "80")
        int passMarks,

        @Schema(description = "合格标准依据 / what that rests on") PolicyBasis.View basis,

        @Schema(description = "是否依法不收费（安全生产法第二十七条第二款） / whether nothing may be asked for it", examples = "false")
        boolean freeOfCharge,

        @Schema(description = "抽题种子；阅卷后返回 / seed of the papers; once they are marked", examples = "6f1c0b7a9d2e4c58")
        @Nullable
        String seed,

        @Schema(description = "抽题时刻 / when papers were drawn", examples = "2026-12-10T08:40:00+08:00") @Nullable
        Instant drawnAt,

        @Schema(description = "成绩公布时刻 / when results were published", examples = "2026-12-15T09:00:00+08:00") @Nullable
        Instant publishedAt,

        @Schema(description = "复核申请截止日（含当日） / results may be doubted until that day", examples = "2026-12-29") @Nullable
        LocalDate appealUntil,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ExamSittingAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ExamSittingStep>> timeline)
        implements Versioned {

    static ExamSittingView of(ExamSitting sitting, Set<ExamSittingAction> allowed) {
        return new ExamSittingView(
                ExamSittingSummary.of(sitting),
                sitting.version(),
                sitting.sections(),
                sitting.fullMarks(),
                sitting.passMarks(),
                sitting.basis().view(),
                sitting.freeOfCharge(),
                sitting.seed().orElse(null),
                sitting.drawnAt(),
                sitting.publishedAt(),
                sitting.appealUntil(),
                allowed,
                StepView.of(ExamSittingStep.class, sitting.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
