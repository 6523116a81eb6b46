package worksafe.platform.messaging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a replay.
 *
 * @param failure why it stopped before the last, if it did
 */
@Schema(description = "重放结果 / what the replay did")
record ReplayView(
        @Schema(description = "已接收条数 / taken over", examples = "3")
        int replayed,

        @Schema(description = "同键仍在等待的条数 / of the same key, still waiting", examples = "0")
        int remaining,

        @Schema(description = "中止原因 / why it stopped early") @Nullable
        String failure) {}
