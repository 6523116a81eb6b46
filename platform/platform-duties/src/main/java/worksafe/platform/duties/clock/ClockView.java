package worksafe.platform.duties.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.kernel.Suspension;
import worksafe.platform.http.PlaceCode;

/** A duty with its date, as people see it. */
@Schema(description = "法定时限 / duty with its date")
record ClockView(
        UUID id,
        long revision,

        @Schema(description = "时限种类 / kind of duty", examples = "danger-rectification")
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
        String reason) {

    /** The rule behind the duty. */
    @Schema(name = "ClockBasis", description = "依据 / basis")
    record Basis(
            @Schema(examples = "danger.rectification-period")
            String policyCode,

            @Schema(examples = "安全生产法") String source,
            @Schema(examples = "第四十一条") String clause) {}

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
