package worksafe.hazards.tipoff.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A reward as a line of a list. */
@Schema(description = "举报奖励列表项 / a reward as a line of a list")
public record TipOffRewardSummary(
        UUID id,

        @Schema(description = "举报标识 / tip-off", examples = "0198f4a0-aaaa-7aaa-8bbb-00000000000a")
        UUID tipOffId,

        @Schema(description = "举报登记号 / number of the tip-off", examples = "JB320281-2026-000007")
        String tipOffNumber,

        @Schema(description = "所在地 / place", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        TipOffRewardStatus status,

        @Schema(description = "奖励金额（分） / amount in fen", examples = "1200000")
        long amountFen,

        @Schema(description = "提请时刻 / when it was proposed") Instant proposedAt,

        @Schema(
                description = "领取截止日，通知前不返回 / the last day to fetch it; absent before the notice",
                examples = "2026-06-30")
        @Nullable
        LocalDate fetchBy) {

    static TipOffRewardSummary of(TipOffReward reward) {
        return new TipOffRewardSummary(
                reward.id(),
                reward.tipOffId(),
                reward.tipOffNumber(),
                reward.region().toString(),
                reward.sector(),
                reward.status(),
                reward.amount().fen(),
                reward.proposedAt(),
                reward.fetchBy().orElse(null));
    }
}
