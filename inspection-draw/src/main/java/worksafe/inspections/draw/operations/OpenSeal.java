package worksafe.inspections.draw.operations;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to open a sealed draw. */
@Schema(description = "抽签 / open a sealed draw")
public record OpenSeal(
        @Size(min = 1, max = 500)
        @Schema(
                description = "公开随机值，逐字照公布的写；未封存公开随机值的不填 / the published value, to the letter; absent without a beacon",
                examples = "06 08 13 21 27 30+05")
        @Nullable
        String beaconValue) {}
