package worksafe.platform.tasks.batch;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem;

/** What became of each. */
@Schema(name = "TaskBatch", description = "批量办理结果 / what became of each")
record BatchView(
        @Schema(description = "操作 / verb", examples = "claim-task")
        String verb,

        @Schema(description = "已办理数 / how many were done", examples = "98")
        int done,

        @Schema(description = "未能办理数 / how many could not be done", examples = "2")
        int refused,

        @Schema(description = "逐个结果，依请求次序 / what became of each, in the order of the request")
        List<Result> results) {

    /** What became of one. */
    @Schema(name = "TaskBatchResult", description = "单个对象的结果 / what became of one")
    record Result(
            UUID subject,

            @Schema(description = "DONE 已办理；PROBLEM 未能办理 / fate", examples = "DONE")
            BatchFate fate,

            @Schema(description = "未能办理的原因 / why it could not be done; absent where it was") @Nullable
            Problem problem) {}

    /** What may become of one. */
    enum BatchFate {
        DONE,
        PROBLEM
    }
}
