package worksafe.hazards.alarm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.platform.http.Versioned;

/** An alarm with all that is known of it. */
@Schema(description = "报警详情 / an alarm with all that is known of it")
public record AlarmView(
        @JsonUnwrapped AlarmSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(
                description = "无人确认时向上一级报告的时刻 / when one level more is told unless somebody acknowledges it",
                examples = "2026-03-12T08:25:00+08:00")
        @Nullable
        Instant escalatesAt,

        @Schema(description = "确认时刻 / when it was acknowledged", examples = "2026-03-12T08:17:00+08:00") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "了结时刻 / when it was closed or refuted", examples = "2026-03-12T17:05:00+08:00") @Nullable
        Instant endedAt,

        @Schema(
                description = "因报警频发而生成的隐患 / the danger that its alarms made",
                examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID dangerId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AlarmAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<AlarmStepView> timeline)
        implements Versioned {

    static AlarmView of(Alarm alarm, Set<AlarmAction> allowed) {
        return new AlarmView(
                AlarmSummary.of(alarm),
                alarm.version(),
                alarm.escalatesAt(),
                alarm.acknowledgedAt(),
                alarm.endedAt(),
                alarm.dangerId(),
                allowed,
                alarm.timeline().stream().map(AlarmStepView::of).toList());
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** One entry of the timeline. */
    @Schema(name = "AlarmStep", description = "报警的一步 / one entry of the timeline of an alarm")
    public record AlarmStepView(
            AlarmStep.StepKind kind,
            Instant occurredAt,

            @Schema(description = "账户；非人为的不返回 / account; absent where no person did it", examples = "enterprise-user-7")
            @Nullable
            String by,

            @Schema(description = "姓名 / name", examples = "王建国") @Nullable
            String byName,

            @Schema(description = "代表企业或监管部门 / for whom") Actor.@Nullable ActorSide side,

            @Schema(description = "处置措施、意见或理由 / measures, opinion or reason", examples = "已切断进料并启动喷淋") @Nullable
            String note) {

        private static AlarmStepView of(AlarmStep step) {
            var by = step.by();
            return new AlarmStepView(
                    step.kind(),
                    step.occurredAt(),
                    by == null ? null : by.subject(),
                    by == null ? null : by.name(),
                    by == null ? null : by.side(),
                    step.note());
        }
    }
}
