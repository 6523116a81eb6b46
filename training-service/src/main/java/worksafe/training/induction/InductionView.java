package worksafe.training.induction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.training.rule.TrainingTopic;

/** An induction with all that is known of it. */
@Schema(description = "岗前安全教育详情 / an induction with all that is known of it")
public record InductionView(
        @JsonUnwrapped InductionSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description =
                        "派遣单位或学校；本单位人员不返回 / the unit that dispatches or the school; absent for the enterprise's own",
                examples = "江阴市宏业人力资源有限公司")
        @Nullable
        String sender,

        @Schema(
                description = "是否井下或危险工艺操作岗位，须带教 / whether the job lies underground or in a dangerous process",
                examples = "false")
        boolean guidedWork,

        @Schema(
                description = "须经过的层级，先后为序 / the levels that are asked for, in order",
                examples = "[\"PLANT\", \"WORKSHOP\", \"TEAM\"]")
        List<InductionLevel> levels,

        @Schema(
                description = "下一层级；均已完成不返回 / the level that comes next; absent when all were passed",
                examples = "WORKSHOP")
        @Nullable
        InductionLevel nextLevel,

        @Schema(description = "各层级教育记录 / what was taught, level by level")
        List<TaughtLevel> taught,

        @Schema(description = "学时合计 / hours of all levels", examples = "24")
        int hours,

        @Schema(description = "实操培训车间考试结果；未考不返回 / the exam of the practical workshop; absent before") @Nullable
        PassedPractice practice,

        @Schema(description = "考核人；未考核不返回 / who assessed; absent before", examples = "李安全") @Nullable
        String assessor,

        @Schema(description = "考核成绩；未填不返回 / score, where one was stated", examples = "92") @Nullable
        Integer score,

        @Schema(description = "带教师傅；未填不返回 / who guides the worker, where one is named", examples = "赵师傅") @Nullable
        String guide,

        @Schema(description = "欠缺及依据；bars 为 false 的只作提示 / what it lacks; what does not bar is told only")
        List<InductionShortfall> shortfalls,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<InductionAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<InductionStep>> timeline)
        implements Versioned {

    static InductionView of(Induction induction, List<InductionShortfall> shortfalls, Set<InductionAction> allowed) {
        return new InductionView(
                InductionSummary.of(induction),
                induction.version(),
                induction.sender(),
                induction.guidedWork(),
                induction.levels(),
                induction.nextLevel().orElse(null),
                induction.taught().stream().map(TaughtLevel::of).toList(),
                induction.hours(),
                induction.practice().map(PassedPractice::of).orElse(null),
                induction.assessor(),
                induction.score(),
                induction.guide(),
                shortfalls,
                allowed,
                StepView.of(InductionStep.class, induction.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** A level that was passed. */
    @Schema(name = "InductionLevelRecord", description = "某一级教育的记录 / a session of a level")
    public record TaughtLevel(
            InductionLevel level,

            @Schema(description = "完成日 / day on which it was passed", examples = "2026-03-03")
            LocalDate doneOn,

            @Schema(description = "学时 / hours", examples = "8")
            int hours,

            @Schema(description = "课程内容 / topics", examples = "[\"RULES\", \"RIGHTS\"]")
            List<TrainingTopic> topics,

            @Schema(description = "内容说明；未填不返回 / in words, where stated", examples = "厂规厂纪、典型事故案例") @Nullable
            String content,

            @Schema(description = "授课人 / who taught", examples = "李安全")
            String teacher,

            @Schema(description = "授课人资格；未填不返回 / what entitles the teacher, where stated", examples = "注册安全工程师")
            @Nullable
            String teacherQualification,

            @Schema(description = "考核成绩；未填不返回 / score, where one was stated", examples = "88") @Nullable
            Integer score) {

        private static TaughtLevel of(LevelRecord level) {
            return new TaughtLevel(
                    InductionLevel.valueOf(level.level()),
                    level.doneOn(),
                    level.hours(),
                    List.copyOf(TrainingTopic.of(level.topics())),
                    level.content(),
                    level.teacher(),
                    level.teacherQualification(),
                    level.score());
        }
    }

    /** The exam of the practical workshop. */
    @Schema(name = "InductionPractice", description = "实操培训车间考试结果 / the exam of the practical workshop")
    public record PassedPractice(
            @Schema(description = "考试日 / day", examples = "2026-03-05")
            LocalDate passedOn,

            @Schema(description = "实操培训车间 / workshop", examples = "一号实训车间")
            String workshop,

            @Schema(description = "考评人 / who examined", examples = "陈考评")
            String examiner,

            @Schema(description = "成绩；未填不返回 / score, where one was stated", examples = "90") @Nullable
            Integer score) {

        private static PassedPractice of(PracticeRecord practice) {
            return new PassedPractice(
                    practice.practicedOn(), practice.workshop(), practice.practiceExaminer(), practice.practiceScore());
        }
    }
}
