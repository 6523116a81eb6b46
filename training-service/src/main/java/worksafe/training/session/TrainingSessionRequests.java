package worksafe.training.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;
import worksafe.training.rule.TrainingTopic;

/** What clients send about sessions of training. */
final class TrainingSessionRequests {

    private static final String IDS = "[\"0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f\"]";

    private TrainingSessionRequests() {}

    @Schema(description = "登记培训班 / announce a session of training")
    public record OpenTrainingSession(
            @Schema(
                    description =
                            "举办企业；企业用户必填，监管部门举办的不填 / the enterprise that holds it; required of enterprise users, absent where an authority does",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 150)
            @Schema(description = "名称 / title", examples = "2026年度全员再培训")
            String title,

            @NotNull @Schema(description = "培训种类 / purpose", examples = "YEARLY")
            TrainingPurpose purpose,

            @NotNull @Schema(description = "培训对象 / for whom", examples = "WORKER")
            TrainingAudience audience,

            @Schema(
                    description =
                            "特种作业类别；仅从业人员的特种作业培训填写 / special operation that it trains for; of workers only, absent for none",
                    examples = "ELECTRICAL")
            @Nullable
            OperationCategory category,

            @NotEmpty @Size(max = 11) @Schema(description = "课程内容 / topics", examples = "[\"LAW\", \"MANAGEMENT\"]")
            List<@NotNull TrainingTopic> topics,

            @NotNull @Min(1) @Max(1000) @Schema(description = "学时 / hours", examples = "8")
            Integer hours,

            @NotNull @Min(1) @Max(2000) @Schema(description = "名额 / places", examples = "60")
            Integer capacity,

            @NotBlank @OneLine @SaysSomething @Size(max = 200) @Schema(description = "地点 / where", examples = "公司培训室")
            String venue,

            @NotBlank @OneLine @SaysSomething @Size(max = 100) @Schema(description = "授课人 / teacher", examples = "李安全")
            String teacher,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "授课人资格 / what entitles the teacher", examples = "注册安全工程师")
            String teacherQualification,

            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "承办机构；自办的不填 / who teaches, where it is not the holder", examples = "江阴市安全技术培训中心")
            @Nullable
            String institution,

            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "承办机构资质 / its qualification", examples = "省级安全培训机构")
            @Nullable
            String institutionQualification,

            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "指导的监管部门 / the authority that guides it", examples = "江阴市应急管理局")
            @Nullable
            String guidedBy,

            @Schema(description = "是否脱产；缺省为否 / whether learners are off work for it; not by default", examples = "true")
            @Nullable
            Boolean offDuty,

            @Schema(description = "是否考试；缺省为否 / whether it ends with an exam; not by default", examples = "true")
            @Nullable
            Boolean examined,

            @NotNull @Schema(description = "开始时刻 / when it begins", examples = "2026-04-18T09:00:00+08:00")
            Instant startsAt,

            @NotNull @Schema(description = "结束时刻，晚于开始 / when it ends, later", examples = "2026-04-18T17:00:00+08:00")
            Instant endsAt) {

        TrainingSession.Draft draft() {
            if (!endsAt.isAfter(startsAt)) {
                throw RequestProblem.invalid(new Violation("/endsAt", "session-times-reversed"));
            }
            if (category != null && audience != TrainingAudience.WORKER) {
                throw RequestProblem.invalid(new Violation("/category", "session-category-needless"));
            }
            return new TrainingSession.Draft(
                    title.strip(),
                    purpose,
                    audience,
                    category,
                    EnumSet.copyOf(topics),
                    hours,
                    capacity,
                    venue.strip(),
                    teacher.strip(),
                    teacherQualification.strip(),
                    institution,
                    institutionQualification,
                    guidedBy,
                    offDuty != null && offDuty,
                    examined != null && examined,
                    startsAt,
                    endsAt);
        }
    }

    @Schema(description = "报名 / enrol learners, all or none")
    public record EnrolLearners(
            @NotEmpty
            @Size(max = 200)
            @Schema(
                    description =
                            "人员标识；监管人员班为名册条目标识 / ids of people; of entries of the roster where the session is for officials",
                    examples = IDS)
            List<@NotNull UUID> learnerIds) {}

    @Schema(description = "撤销报名 / take an enrolment back")
    public record WithdrawEnrolment(
            @NotNull @Schema(description = "报名标识 / the enrolment", examples = "0198f4c3-3333-7aaa-8bbb-000000000003")
            UUID enrolmentId,

            @SaysSomething @Size(max = 500) @Schema(description = "原因 / why", examples = "当班") @Nullable
            String reason) {}

    @Schema(description = "登记举办情况 / it was held")
    public record HoldTrainingSession(
            @NotBlank
            @SaysSomething
            @Size(max = 4000)
            @Schema(description = "讲授情况 / what was taught", examples = "学习新修订的安全生产法，分析两起典型事故")
            String content,

            @Size(max = 2000)
            @Schema(
                    description = "缺课的报名；其余均为到课 / enrolments whose learner did not come; all others did",
                    examples = "[\"0198f4c3-3333-7aaa-8bbb-000000000003\"]")
            @Nullable
            List<@NotNull UUID> absentIds) {}

    @Schema(description = "登记培训结果 / close it with the results")
    public record CloseTrainingSession(
            @NotBlank
            @SaysSomething
            @Size(max = 4000)
            @Schema(description = "结果 / the result", examples = "闭卷考试，39 人合格，1 人补考")
            String conclusion,

            @Valid
            @Size(max = 2000)
            @Schema(
                    description =
                            "个人结果；考试的每人必填，其他未列的为合格 / results of learners; of everybody where it ends with an exam, otherwise whoever is not named passed")
            @Nullable
            List<@NotNull @Valid LearnerResult> results) {}

    /** The result of one learner. */
    @Schema(name = "TrainingResult", description = "个人结果 / the result of one learner")
    public record LearnerResult(
            @NotNull @Schema(description = "报名标识 / the enrolment", examples = "0198f4c3-3333-7aaa-8bbb-000000000003")
            UUID enrolmentId,

            @NotNull @Schema(description = "是否合格 / whether passed", examples = "true")
            Boolean passed,

            @Min(0) @Max(100) @Schema(description = "成绩 / score", examples = "86") @Nullable
            Integer score,

            @Min(1)
            @Max(1000)
            @Schema(
                    description =
                            "实际学时，不高于培训班学时；缺省为其学时 / hours in fact, not above those of the session; all by default",
                    examples = "8")
            @Nullable
            Integer hours,

            @OneLine
            @SaysSomething
            @Size(max = 60)
            @Schema(description = "合格证明编号 / number of the certificate of attendance", examples = "澄安培2026-0031")
            @Nullable
            String certificateNumber) {}

    @Schema(description = "取消培训班 / it is not held")
    public record CancelTrainingSession(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "原因 / why", examples = "授课人患病，改期")
            String reason) {}
}
