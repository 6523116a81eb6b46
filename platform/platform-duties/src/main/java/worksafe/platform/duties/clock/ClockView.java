package worksafe.platform.duties.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Suspension;
import worksafe.platform.duties.clock.AnnouncedStep.StepKind;
import worksafe.platform.duties.clock.AnnouncedStep.ToldParty;
import worksafe.platform.duties.clock.ClockStart.DebtorSide;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A duty with its date, as people see it. */
@Schema(description = "法定时限 / duty with its date")
record ClockView(
        UUID id,
        long revision,

        @Schema(description = "时限种类代码 / code of the kind of duty", examples = "danger-rectification")
        String kind,

        @Schema(description = "应办事项 / what is due", examples = "隐患整改")
        String what,

        @Schema(description = "对象类型 / kind of subject", examples = "danger")
        String subjectType,

        UUID subjectId,

        @Schema(description = "对象名称 / what people call the subject", examples = "YH320281-2026-000123 可燃气体报警器失效")
        @Nullable
        String subjectName,

        @Schema(description = "负有义务或与之有关的企业 / enterprise that owes it or that it concerns") @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市某某化工有限公司") @Nullable
        String enterpriseName,

        @Schema(examples = "320281102000") @PlaceCode String region,
        @Nullable Sector sector,

        @Schema(description = "义务方：ENTERPRISE 企业一方；AUTHORITY 该区划、行业的监管部门 / which side owes it")
        DebtorSide side,

        @Schema(
                description = "承办人账户，监管部门的时限已指定时返回 / account of the official who is to do it, where one is known",
                examples = "inspector-0007")
        @Nullable
        String assignee,

        @Schema(
                description =
                        "本人所代理的承办人账户，不是代理的不返回 / account of the official for whom the caller deputises; absent where not",
                examples = "inspector-0007")
        @Nullable
        String deputisedFor,

        Basis basis,

        @Schema(description = "起算日 / counts from the day after")
        LocalDate startedOn,

        @Schema(description = "期限；固定日期者不返回 / length; absent for a fixed day", examples = "7 WORKING_DAYS") @Nullable
        String period,

        @Schema(description = "中止期间 / suspensions") List<Suspended> suspensions,

        @Schema(description = "到期日，当日有效 / last day in time") LocalDate dueDate,

        @Schema(description = "逾期起始时刻 / first moment that is too late")
        Instant dueAt,

        @Schema(description = "是否暂定（超出已公布的工作日历） / whether it may still move")
        boolean provisional,

        @Schema(description = "RUNNING 计时中；SUSPENDED 已中止；MET 已履行；MISSED 已逾期；CANCELLED 已取消")
        ClockState state,

        @Nullable Instant finishedAt,

        @Schema(description = "是否逾期履行，已履行时返回 / whether it was met late") @Nullable
        Boolean late,

        @Schema(description = "中止、取消的原因，或届满标记的说明 / why suspended or cancelled, or why it was missed and yet not late")
        @Nullable
        String reason,

        @Schema(
                description = "退回补正期间尚缺的材料 / what is missing while it is returned for completion",
                examples = "[\"整改后照片\",\"检测报告\"]")
        List<String> missing,

        @Schema(description = "是否临近届满（已按政策预告） / whether its end was announced to be near")
        boolean dueSoon,

        @Schema(description = "已作出的预告和逐级报告 / what was announced beside its life, first to last")
        List<Announced> announced)
        implements Versioned {

    /** The rule behind the duty. */
    @Schema(name = "ClockBasis", description = "依据 / basis")
    record Basis(
            @Schema(examples = "danger.rectification-period")
            String policyCode,

            @Schema(examples = "安全生产法") String source,
            @Schema(examples = "第四十一条") String clause,

            @Schema(description = "效力等级 / how strong the document is")
            Force force,

            @Schema(description = "核实程度 / how sure it is that the document says so")
            Certainty certainty,

            @Schema(
                    description =
                            "能否作为发现问题、责令、限制、处罚的依据；规范性文件只能用于提醒 / whether it may be held against anybody; a document"
                                    + " only reminds")
            boolean founds) {

        static Basis of(ClockStart.Basis basis) {
            return new Basis(
                    basis.policyCode(),
                    basis.source(),
                    basis.clause(),
                    basis.force(),
                    basis.certainty(),
                    basis.force().founds(PolicyEffect.FINDING));
        }
    }

    /** A step that was announced. */
    @Schema(name = "ClockAnnouncement", description = "预告或者逐级报告 / a step that was announced")
    record Announced(
            StepKind kind,

            @Schema(description = "届满前或者逾期后的天数 / days before the due date, or after it was missed", examples = "3")
            int days,

            @Schema(description = "报告对象，预告不返回 / who is told; absent before the due date") @Nullable
            ToldParty told,

            @Schema(description = "报告对象所在区划 / place of who is told", examples = "320281000000") @PlaceCode @Nullable
            String toldRegion,

            @Schema(description = "所针对的到期日 / the due date that it is about")
            LocalDate dueDate,

            @Schema(description = "作出时间 / when it was announced")
            Instant at) {

        static Announced of(AnnouncedStep step, RegionCode competent) {
            var place = step.placeTold(competent);
            return new Announced(
                    step.kind(),
                    step.days(),
                    step.told(),
                    place == null ? null : place.toString(),
                    step.dueDate(),
                    step.at());
        }
    }

    /** Days that do not count. */
    @Schema(name = "ClockSuspension", description = "中止期间 / suspension")
    record Suspended(
            LocalDate from,

            @Schema(description = "恢复日，仍在中止时不返回 / first day that counts again") @Nullable
            LocalDate until) {

        static Suspended of(Suspension suspension) {
            return new Suspended(suspension.from(), suspension.until());
        }
    }
}
