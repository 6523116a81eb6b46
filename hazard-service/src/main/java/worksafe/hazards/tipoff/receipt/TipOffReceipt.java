package worksafe.hazards.tipoff.receipt;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an informer keeps; shows nothing of itself in a log. */
@Schema(description = "举报回执，密码只显示一次 / what an informer keeps; the secret is shown once")
public record TipOffReceipt(
        @Schema(description = "查询号 / receipt number", examples = "7M2K4F9D0G8C")
        String receipt,

        @Schema(
                description = "查询密码，请妥善保存，不能找回 / secret; nobody can tell it again",
                examples = "5B3N6H1T2RVAQE7M2K4F9D0G8C")
        String secret,

        @Schema(description = "收到时刻 / when it was received") Instant receivedAt) {

    @Override
    public String toString() {
        return "TipOffReceipt[…]";
    }
}
