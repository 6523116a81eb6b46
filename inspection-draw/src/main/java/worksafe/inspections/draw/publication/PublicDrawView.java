package worksafe.inspections.draw.publication;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawStatus;
import worksafe.platform.http.PlaceCode;

/** A sealed draw as the public sees it. */
@Schema(description = "抽签公示项 / a sealed draw, in public")
public record PublicDrawView(
        UUID id,

        @Schema(description = "机关区划 / authority", examples = "320281000000") @PlaceCode
        String authority,

        @Schema(description = "抽签序号，机关内连续无缺 / number, without gaps within the authority", examples = "7")
        long number,

        String plan,
        DrawStatus status,

        @Schema(
                description = "封存摘要 / seal",
                examples = "efa1efb8b2cea71f46b915417e72d6f7826f6cf3346d588a00dc3fbe94341e5f")
        String seal,

        Instant sealedAt,

        @Schema(description = "随机数提供方个数 / how many contributed randomness", examples = "2")
        int contributors,

        @Schema(description = "公开随机值，未声明为 none / which public value, or none", examples = "none")
        String beacon,

        @Schema(description = "对象数 / objects in the pool", examples = "120")
        int poolSize,

        @Schema(description = "结果摘要 / digest of the result") @Nullable
        String resultDigest,

        @Schema(description = "抽取数 / how many were drawn", examples = "12") @Nullable
        Integer drawnCount,

        @Nullable Instant drawnAt,
        @Nullable Instant disclosedAt,

        @Schema(description = "中止或取代的原因 / why it was aborted or superseded") @Nullable
        String reason,

        @Nullable UUID supersedes,
        @Nullable UUID supersededBy) {

    /** What is shown as the beacon of a draw that has none. */
    static final String NO_BEACON = "none";
}
