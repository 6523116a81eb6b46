package worksafe.platform.tasks.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** Asks for one verb to be done to many. */
@Schema(description = "批量办理 / do one verb to many")
record RunBatch(
        @NotBlank
        @OneLine
        @Size(max = 60)
        @Schema(
                description = "操作：claim-task 领取；acknowledge-task 确认知悉；assign-task 指定承办人（对象为待办） / verb",
                examples = "claim-task")
        String verb,

        @NotEmpty
        @Size(max = 100)
        @Schema(
                description = "对象，至多 100 个，重复的只办一次 / subjects, one each",
                examples = "[\"0198f4a0-7777-7aaa-8bbb-000000000007\"]")
        List<@NotNull UUID> subjects,

        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "assign-task 指定的承办人账户 / account that assign-task names", examples = "li.na")
        @Nullable
        String assignee) {}
