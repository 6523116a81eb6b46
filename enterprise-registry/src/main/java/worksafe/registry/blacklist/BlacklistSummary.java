package worksafe.registry.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An entry as a line of a list. */
@Schema(description = "严重失信名单列表项 / an entry of the list as a line")
public record BlacklistSummary(
        UUID id,

        @Schema(description = "名单编号 / number of the entry", examples = "SX320281-2026-000003")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(
                description = "提出时的统一社会信用代码；没有的不返回 / credit code when it was proposed; absent without one",
                examples = "91320281713256348X")
        @Nullable
        String creditCode,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        BlacklistStatus status,
        BlacklistGround ground,

        @Schema(description = "作出处罚并负责名单管理的机关 / office that punished and answers for it", examples = "江阴市应急管理局")
        String authorityName,

        @Schema(description = "处罚决定书文号 / number of the punishment", examples = "苏锡澄应急罚〔2026〕12号")
        @Projected("penalty.number")
        String penaltyNumber,

        @Schema(description = "提出时刻 / when it was proposed", examples = "2026-03-05T09:00:00+08:00")
        Instant proposedAt,

        @Schema(description = "列入之日；未列入不返回 / since when it is listed; absent before", examples = "2026-03-22") @Nullable
        LocalDate listedOn,

        @Schema(description = "名单期限的末日（含）；未列入不返回 / last day on the list; absent before", examples = "2029-03-22")
        @Nullable
        LocalDate listedUntil,

        @Schema(description = "公示之日；未公示不返回 / since when it is public; absent while it is not", examples = "2026-04-01")
        @Nullable
        LocalDate publishedOn,

        @Schema(description = "移出或者不予列入之日；未了结不返回 / when it ended; absent before", examples = "2029-03-23") @Nullable
        LocalDate endedOn) {

    static BlacklistSummary of(BlacklistEntry entry) {
        return new BlacklistSummary(
                entry.id(),
                entry.number(),
                entry.enterpriseId(),
                entry.enterpriseName(),
                entry.creditCode().orElse(null),
                entry.region().toString(),
                entry.sector(),
                entry.status(),
                entry.ground(),
                entry.authorityName(),
                entry.penalty().number(),
                entry.proposedAt(),
                entry.listedOn().orElse(null),
                entry.listedUntil().orElse(null),
                entry.publishedOn().orElse(null),
                entry.endedOn().orElse(null));
    }
}
