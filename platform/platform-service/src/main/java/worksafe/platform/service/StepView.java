package worksafe.platform.service;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline, as a client reads it. */
public record StepView<K extends Enum<K>>(
        K kind,
        Instant occurredAt,

        @Schema(
                description = "事实发生时刻；仅事后录入时返回 / when it happened; only where it was entered afterwards",
                examples = "2026-03-12T09:30:00+08:00")
        @Nullable
        Instant happenedAt,

        @Schema(description = "账户；自动发生的不返回 / account; absent where it came by itself", examples = "inspector-0007")
        @Nullable
        String by,

        @Schema(description = "姓名 / name", examples = "李检查") @Nullable
        String byName,

        @Schema(description = "理由 / reason", examples = "回访发现联动阀再次失效") @Nullable
        String note) {

    /** A timeline whose steps are of these kinds. */
    public static <K extends Enum<K>> List<StepView<K>> of(Class<K> kinds, List<TimelineStep> timeline) {
        return timeline.stream()
                .map(step -> new StepView<>(
                        Enum.valueOf(kinds, step.kind()),
                        step.occurredAt(),
                        step.happenedAt(),
                        step.subject(),
                        step.name(),
                        step.note()))
                .toList();
    }
}
