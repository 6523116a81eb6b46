package worksafe.training.induction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.training.rule.TrainingTopic;

/** What clients send about inductions. */
final class InductionRequests {

    private InductionRequests() {}

    @Schema(description = "开始岗前安全教育 / begin the training of a worker before work")
    public record StartInduction(
            @NotNull @Schema(description = "人员标识 / person", examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID personId,

            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "类别 / kind", examples = "NEW")
            InductionKind kind,

            @NotNull @Schema(description = "用工形式 / how the worker belongs to the enterprise", examples = "EMPLOYEE")
            WorkerRelation relation,

            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "派遣单位或学校 / the unit that dispatches, or the school", examples = "江阴市宏业人力资源有限公司")
            @Nullable
            String sender,

            @NotBlank @OneLine @SaysSomething @Size(max = 100) @Schema(description = "岗位 / job", examples = "包装工")
            String job,

            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "车间、班组 / workshop and team", examples = "二车间包装班")
            @Nullable
            String unit,

            @Schema(
                    description =
                            "是否井下或危险工艺操作岗位；缺省为否 / whether the job lies underground or in a dangerous process; not by default",
                    examples = "false")
            @Nullable
            Boolean guidedWork,

            @NotNull @Schema(description = "开始日，不晚于今日 / first day, today at the latest", examples = "2026-03-02")
            LocalDate startedOn) {

        Induction.Draft draft() {
            return new Induction.Draft(
                    personId,
                    enterpriseId,
                    kind,
                    relation,
                    sender,
                    job.strip(),
                    unit,
                    guidedWork != null && guidedWork,
                    startedOn);
        }
    }

    @Schema(description = "登记某一级教育合格 / a level was passed")
    public record PassLevel(
            @NotNull @Schema(description = "层级 / level", examples = "PLANT")
            InductionLevel level,

            @NotNull @Schema(description = "完成日 / day", examples = "2026-03-03")
            LocalDate doneOn,

            @NotNull @Min(1) @Max(1000) @Schema(description = "学时 / hours", examples = "8")
            Integer hours,

            @NotEmpty @Size(max = 11) @Schema(description = "课程内容 / topics", examples = "[\"RULES\", \"RIGHTS\"]")
            List<@NotNull TrainingTopic> topics,

            @SaysSomething
            @Size(max = 1000)
            @Schema(description = "内容说明 / in words", examples = "厂规厂纪、典型事故案例")
            @Nullable
            String content,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "授课人 / who taught", examples = "李安全")
            String teacher,

            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "授课人资格 / what entitles the teacher", examples = "注册安全工程师")
            @Nullable
            String teacherQualification,

            @Min(0) @Max(100) @Schema(description = "考核成绩 / score", examples = "88") @Nullable
            Integer score) {

        LevelRecord passed() {
            return new LevelRecord(
                    level.name(),
                    doneOn,
                    hours,
                    TrainingTopic.names(topics),
                    content,
                    teacher.strip(),
                    teacherQualification,
                    score);
        }
    }

    @Schema(description = "登记实操培训车间考试合格 / the exam of the practical workshop was passed")
    public record PassPractice(
            @NotNull @Schema(description = "考试日 / day", examples = "2026-03-05")
            LocalDate passedOn,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "实操培训车间 / workshop", examples = "一号实训车间")
            String workshop,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "考评人 / who examined", examples = "陈考评")
            String examiner,

            @Min(0) @Max(100) @Schema(description = "成绩 / score", examples = "90") @Nullable
            Integer score) {

        PracticeRecord passed() {
            return new PracticeRecord(passedOn, workshop.strip(), examiner.strip(), score);
        }
    }

    @Schema(description = "登记考核合格，可以上岗 / the worker was assessed and may work")
    public record DeclareFit(
            @NotNull @Schema(description = "考核日 / day", examples = "2026-03-06")
            LocalDate assessedOn,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "考核人 / who assessed", examples = "李安全")
            String assessor,

            @Min(0) @Max(100) @Schema(description = "成绩 / score", examples = "92") @Nullable
            Integer score,

            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(
                    description = "带教师傅；须带教的岗位必填 / who guides the worker; where the trade asks for guidance",
                    examples = "赵师傅")
            @Nullable
            String guide) {

        Induction.Assessment assessment() {
            return new Induction.Assessment(assessedOn, assessor.strip(), score, guide);
        }
    }

    @Schema(description = "登记未合格 / the worker did not pass")
    public record FailInduction(
            @NotNull @Schema(description = "日期 / day", examples = "2026-03-06")
            LocalDate failedOn,

            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "原因 / why", examples = "实操考试两次未合格")
            String reason) {}

    @Schema(description = "登记离岗 / the worker leaves the enterprise")
    public record LeaveEnterprise(
            @NotNull @Schema(description = "离岗日 / day", examples = "2026-08-31")
            LocalDate leftOn,

            @SaysSomething @Size(max = 1000) @Schema(description = "原因 / why", examples = "合同期满") @Nullable
            String reason) {}

    @Schema(description = "登记期限内复岗 / the worker comes back in time")
    public record ResumeWork(
            @NotNull @Schema(description = "复岗日 / day", examples = "2026-10-08")
            LocalDate resumedOn) {}
}
