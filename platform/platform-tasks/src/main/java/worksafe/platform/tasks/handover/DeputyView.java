package worksafe.platform.tasks.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** Who stands for whom. */
@Schema(name = "TaskDeputy", description = "待办代理 / who stands for whom")
record DeputyView(
        UUID id,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "事务所属区划 / place whose matter it is", examples = "320281000000") @PlaceCode
        String region,

        @Nullable Sector sector,

        @Schema(description = "被代理账户 / account that is stood for", examples = "zhang.wei")
        String fromAccount,

        @Schema(description = "代理人账户 / account that stands for it", examples = "li.na")
        String deputy,

        @Schema(description = "代理首日 / first day", examples = "2026-04-01")
        LocalDate firstDay,

        @Schema(description = "代理末日 / last day", examples = "2026-04-30")
        LocalDate lastDay,

        @Schema(description = "今日是否有效 / whether it holds today")
        boolean inForce,

        @Schema(description = "指定人账户 / account that appointed", examples = "chen.jie")
        String appointedBy,

        @Schema(description = "指定时间 / when") Instant appointedAt)
        implements Versioned {}
