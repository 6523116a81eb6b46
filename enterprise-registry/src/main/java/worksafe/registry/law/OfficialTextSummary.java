package worksafe.registry.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** An official text as a line of a list. */
@Schema(description = "条文原文列表项 / an official text as a line of a list")
public record OfficialTextSummary(
        UUID id,

        @Schema(description = "文件标识 / id of the document", examples = "tzzy-19")
        String documentId,

        @Schema(description = "录入机关 / the authority that brought it in", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "出处 / where it was read", examples = "应急管理部网站公报")
        String source,

        @Schema(description = "摘录日 / when it was read there", examples = "2026-05-06")
        LocalDate readOn,

        @Schema(description = "条数 / how many clauses", examples = "49")
        int clauseCount,

        @Schema(description = "状态：待核对、已核对、已否定 / status") TextStatus status,

        @Schema(description = "录入时刻 / when it was brought in", examples = "2026-05-06T10:00:00+08:00")
        Instant broughtAt,

        @Schema(description = "录入人 / who brought it in", examples = "周录入")
        String broughtByName,

        @Schema(description = "核对时刻 / when it was confirmed or refused", examples = "2026-05-07T09:30:00+08:00")
        @Nullable
        Instant decidedAt,

        @Schema(description = "核对人 / who confirmed or refused it", examples = "吴核对") @Nullable
        String decidedByName) {}
