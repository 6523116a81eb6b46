package worksafe.inspections.delegation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;

/** Whether a town may exercise a power. */
@Schema(name = "DelegatedPowerAnswer", description = "镇街能否行使该职权 / whether a town may exercise a power")
public record DelegatedPowerView(
        @Schema(description = "职权代码 / code of the power", examples = "RECTIFICATION_ORDER")
        String power,

        @Schema(description = "镇街或者园区 / the town, street or park", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "日期 / the day", examples = "2026-03-12")
        LocalDate day,

        @Schema(description = "能否行使 / whether it may", examples = "true")
        boolean mayExercise,

        @Schema(description = "是否须经委托或者赋权 / whether it needs a delegation for it", examples = "true")
        boolean delegationNeeded,

        @Schema(description = "委托或赋权依据；没有的不返回 / by what it may; absent where nothing was delegated") @Nullable
        Warrant warrant,

        @Schema(description = "须经委托与否的依据 / the row that says whether it needs one")
        PolicyBasis.View basis) {

    static DelegatedPowerView of(
            String power,
            RegionCode town,
            LocalDate day,
            @Nullable Warrant warrant,
            boolean needed,
            PolicyBasis basis) {
        return new DelegatedPowerView(
                power, town.toString(), day, warrant != null || !needed, needed, warrant, basis.view());
    }
}
