package worksafe.hazards.tipoff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an informer is told of the reward. Brought by whoever keeps rewards. */
public interface RewardNews {

    /** Of that tip-off, in the present transaction; empty while nothing is decided. */
    Optional<Told> of(UUID tipOffId);

    /** A reward as an informer sees it. */
    @Schema(name = "TipOffRewardNews", description = "奖励情况 / what an informer is told of the reward")
    record Told(
            @Schema(description = "状态 / status", examples = "NOTIFIED")
            String status,

            @Schema(description = "金额（分） / amount in fen", examples = "300000")
            long amountFen,

            @Schema(description = "领取截止日 / the last day to fetch it", examples = "2026-06-30") @Nullable
            LocalDate fetchBy) {}
}
