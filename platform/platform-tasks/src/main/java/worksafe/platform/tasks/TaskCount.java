package worksafe.platform.tasks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tasks of one kind wait. */
@Schema(description = "某一种类待办的数量 / how many tasks of one kind")
public record TaskCount(
        @Schema(description = "待办种类代码 / code of the kind", examples = "mention")
        String kind,

        @Schema(description = "待办事项 / what is to be done", examples = "备注中提及我")
        String what,

        @Schema(description = "数量 / how many", examples = "12")
        long count,

        @Schema(description = "其中已过期限的 / of them past their day", examples = "3")
        long overdue) {}
