package worksafe.hazards.tipoff;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.value.TipOffResult;

/** What became of a tip-off, for who told: nothing of who works on it, and nothing of the contact. */
@Schema(description = "举报办理情况 / what became of a tip-off, for who told")
public record PublicTipOffView(
        @Schema(description = "查询号 / receipt number", examples = "7M2K4F9D0G8C")
        String receipt,

        TipOffStatus status,

        @Schema(description = "收到时刻 / when it was received") Instant receivedAt,

        @Schema(description = "受理时刻 / when it was taken up") @Nullable
        Instant acceptedAt,

        @Schema(description = "核查结论 / what was found") @Nullable
        TipOffResult result,

        @Schema(
                description = "答复、不予受理的理由或移送的部门 / the answer, the ground, or whose it is",
                examples = "经核查属实，已责令停止并立案查处。")
        @Nullable
        String told,

        RewardNews.@Nullable Told reward) {

    static PublicTipOffView of(TipOff tipOff, RewardNews.@Nullable Told reward) {
        return new PublicTipOffView(
                tipOff.key().map(TipOffKey::receipt).orElse(""),
                tipOff.status(),
                tipOff.receivedAt(),
                tipOff.acceptedAt().orElse(null),
                tipOff.result().orElse(null),
                tipOff.told().orElse(null),
                reward);
    }
}
