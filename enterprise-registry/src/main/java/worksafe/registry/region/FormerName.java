package worksafe.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name that a code bore before. */
@Schema(description = "曾用名 / a former name of the same code")
public record FormerName(
        @Schema(examples = "蓟县") String name,

        @Schema(description = "已知最早有效日 / first day known", examples = "2002-12-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "已知最后有效日 / last day known", examples = "2015-09-30")
        LocalDate validTo) {}
