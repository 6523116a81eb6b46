package worksafe.training.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.rule.TrainingTopic;

/** A session with all that is known of it. */
@Schema(description = "培训班详情 / a session of training with all that is known of it")
public record TrainingSessionView(
        @JsonUnwrapped TrainingSessionSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "特种作业类别；非特种作业培训不返回 / special operation that it trains for; absent for none",
                examples = "ELECTRICAL")
        @Nullable
        OperationCategory category,

        @Schema(description = "课程内容 / topics", examples = "[\"LAW\", \"MANAGEMENT\"]")
        Set<TrainingTopic> topics,

        @Schema(description = "授课人资格 / what entitles the teacher", examples = "注册安全工程师")
        String teacherQualification,

        @Schema(description = "承办机构；自办的不返回 / who teaches, where it is not the holder", examples = "江阴市安全技术培训中心")
        @Nullable
        String institution,

        @Schema(description = "承办机构资质；未填不返回 / its qualification, where stated", examples = "省级安全培训机构") @Nullable
        String institutionQualification,

        @Schema(description = "指导的监管部门；未填不返回 / the authority that guides it, where one does", examples = "江阴市应急管理局")
        @Nullable
        String guidedBy,

        @Schema(description = "是否脱产 / whether learners are off work for it", examples = "true")
        boolean offDuty,

        @Schema(description = "是否考试 / whether it ends with an exam", examples = "true")
        boolean examined,

        @Schema(description = "讲授情况；未举办不返回 / what was taught; absent before", examples = "学习新修订的安全生产法，分析两起典型事故")
        @Nullable
        String content,

        @Schema(description = "结果；结果公布前不返回 / the result; absent before", examples = "闭卷考试，39 人合格，1 人补考") @Nullable
        String conclusion,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<TrainingSessionAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<TrainingSessionStep>> timeline)
        implements Versioned {

    static TrainingSessionView of(TrainingSession session, Set<TrainingSessionAction> allowed) {
        return new TrainingSessionView(
                TrainingSessionSummary.of(session),
                session.version(),
                session.category(),
                session.topics(),
                session.teacherQualification(),
                session.institution(),
                session.institutionQualification(),
                session.guidedBy(),
                session.offDuty(),
                session.examined(),
                session.content(),
                session.conclusion(),
                allowed,
                StepView.of(TrainingSessionStep.class, session.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
