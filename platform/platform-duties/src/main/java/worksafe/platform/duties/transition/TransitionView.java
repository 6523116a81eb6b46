package worksafe.platform.duties.transition;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the work is that a row with a transition asks for. */
@Schema(name = "PolicyTransition", description = "政策过渡的执行情况 / how far terms that ran are set anew by a row")
record TransitionView(
        UUID policyId,

        @Schema(description = "开始时间 / when it was begun") Instant begunAt,

        @Schema(description = "已检视的期限数 / terms that were looked at", examples = "2000")
        long processed,

        @Schema(description = "应检视的期限数，开始前不返回 / terms to be looked at; absent before it runs", examples = "100000")
        @Nullable
        Long total,

        @Schema(description = "各类结果的数量 / what became of them, by fate")
        Map<String, Long> counts,

        @Schema(description = "完成时间，未完成不返回 / when it was done; absent until then") @Nullable
        Instant finishedAt) {}
