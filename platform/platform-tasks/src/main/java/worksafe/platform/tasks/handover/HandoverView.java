package worksafe.platform.tasks.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A hand-over of tasks and how far it is. */
@Schema(name = "TaskHandover", description = "待办移交 / hand-over of tasks")
public record HandoverView(
        UUID id,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "3")
        long revision,

        @Schema(description = "移交范围所在区划 / place within which tasks are handed over", examples = "320281000000")
        @PlaceCode
        String region,

        @Schema(description = "移交人账户 / account that hands over", examples = "zhang.wei")
        String fromAccount,

        @Schema(description = "接收人账户 / account that takes over", examples = "li.na")
        String toAccount,

        @Schema(description = "移交日 / from that day on", examples = "2026-04-01")
        LocalDate onDay,

        @Schema(description = "提出人账户 / account that asked for it", examples = "chen.jie")
        String askedBy,

        @Schema(description = "提出时间 / when it was asked for")
        Instant askedAt,

        @Schema(description = "执行移交的后台任务，移交日之前不返回 / job that does it; absent before its day") @Nullable
        UUID jobId,

        @Schema(description = "已处理的待办数 / tasks that were looked at", examples = "2000")
        long processed,

        @Schema(description = "应处理的待办数，开始前不返回 / tasks to be looked at; absent before it runs", examples = "10000")
        @Nullable
        Long total,

        @Schema(
                description =
                        "接收人不在当地任职、改由角色领取的待办数 / of them, how many wait for their role, since whoever takes over works elsewhere",
                examples = "0")
        long pooled,

        @Schema(description = "完成时间，未完成不返回 / when it was done; absent until then") @Nullable
        Instant finishedAt)
        implements Versioned {}
