package worksafe.training.exam.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An entry for an exam with all that is known of it. */
@Schema(name = "ExamEntry", description = "考试报名详情 / an entry for an exam with all that is known of it")
public record ExamEntryView(
        @JsonUnwrapped ExamEntrySummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "培训结业日 / last day of the training", examples = "2026-11-10") @Nullable
        LocalDate trainedOn,

        @Schema(description = "培训证明 / proof of the training", examples = "江阴安培〔2026〕电 031 号") @Nullable
        String trainingRecord,

        @Schema(
                description = "培训由何证明；不要求培训的不返回 / by what the training is proved; absent where none is asked for",
                examples = "SESSIONS")
        @Nullable
        ExamTrainingProof trainingProof,

        @Schema(description = "培训档案中的学时；仅由培训档案证明的 / hours in the archive; where that proves it", examples = "48")
        @Nullable
        Integer trainedHours,

        @Schema(
                description =
                        "企业所填、培训机构名录中没有的承办机构，受理时核对；没有的不返回 / institutions that the enterprise names and no accepted"
                                + " entry of the register does, to be looked at before acceptance; absent where there are none",
                examples = "江阴某培训中心")
        @Nullable
        String unknownInstitutions,

        @Schema(description = "考生账户，未安排不返回 / account of the candidate; absent until seated", examples = "wang.jianguo")
        @Nullable
        String account,

        @Schema(description = "身份核验方式 / how identity was checked", examples = "ID_CARD") @Nullable
        IdentityMethod identityMethod,

        @Schema(description = "身份核验是否一致 / whether it was that person", examples = "true") @Nullable
        Boolean identityConfirmed,

        @Schema(description = "满分 / full marks", examples = "100") @Nullable
        Integer fullMarks,

        @Schema(description = "合格分 / marks that pass", examples = "80") @Nullable
        Integer passMarks,

        @Schema(description = "开考时刻 / when it opens", examples = "2026-12-10T09:00:00+08:00") @Nullable
        Instant opensAt,

        @Schema(description = "结束时刻 / when it closes", examples = "2026-12-10T11:00:00+08:00") @Nullable
        Instant closesAt,

        @Schema(description = "交卷时刻 / when it was handed in", examples = "2026-12-10T10:30:00+08:00") @Nullable
        Instant handedInAt,

        @Schema(
                description = "考评员评分，先后为序；成绩公布后返回 / scores of examiners, in order; once published",
                examples = "[86.0, 90.0]")
        List<BigDecimal> practicalScores,

        @Schema(description = "复核申请理由 / why the result is doubted", examples = "第 12 题答案有争议") @Nullable
        String appealReason,

        @Schema(
                description = "据以颁发的证书 / certificate that was issued upon it",
                examples = "0198f6e0-7777-7aaa-8bbb-000000000009")
        @Nullable
        UUID certificateId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ExamEntryAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ExamEntryStep>> timeline)
        implements Versioned {

    static ExamEntryView of(ExamEntry entry, Set<ExamEntryAction> allowed) {
        return new ExamEntryView(
                ExamEntrySummary.of(entry),
                entry.version(),
                entry.trainedOn(),
                entry.trainingRecord(),
                entry.trainingProof(),
                entry.trainedHours(),
                entry.unknownInstitutions(),
                entry.account(),
                entry.identityMethod(),
                entry.identityConfirmed(),
                entry.fullMarks(),
                entry.passMarks(),
                entry.opensAt(),
                entry.closesAt(),
                entry.handedInAt(),
                entry.resultOn() == null ? List.of() : entry.practicalScores(),
                entry.appealReason(),
                entry.certificateId(),
                allowed,
                StepView.of(ExamEntryStep.class, entry.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
