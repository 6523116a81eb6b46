package worksafe.platform.duties.policy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a row of the policy book. */
@Schema(description = "终止政策参数 / end of a row")
record EndPolicy(
        @NotNull
        @Schema(
                description = "失效日，该日起不再适用，不早于今日 / first day no longer in force, today at the earliest",
                examples = "2027-01-01")
        LocalDate validTo) {}
