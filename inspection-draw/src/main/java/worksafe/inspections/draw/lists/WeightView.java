package worksafe.inspections.draw.lists;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Weight;
import worksafe.platform.http.PlaceCode;

/** A reason for which objects of a frozen pool have their weights. */
@Schema(name = "FrozenWeight", description = "冻结的权重依据 / why objects have their weights")
public record WeightView(
        int weight,
        Weight.Kind kind,

        @Schema(description = "该政策行适用的区划 / place of the deciding row") @Nullable @PlaceCode
        String policyRegion,

        @Nullable String policySector,
        @Nullable String source,
        @Nullable String clause,

        @Schema(description = "单独设定的理由 / the approver's reason") @Nullable
        String reason,

        @Schema(description = "对象数 / how many objects") int objects) {}
