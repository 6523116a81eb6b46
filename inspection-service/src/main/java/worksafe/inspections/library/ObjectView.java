package worksafe.inspections.library;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.draw.port.Weights;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** An object with its weight of today. */
@Schema(description = "检查对象 / an object that can be drawn")
public record ObjectView(
        @Schema(description = "企业标识 / id of the enterprise") UUID id,

        long revision,
        String name,
        @PlaceCode String region,
        Sector sector,

        @Schema(description = "是否可抽取 / whether it may be drawn")
        boolean eligible,

        @Schema(description = "不可抽取的原因：登记状态 / why not: its state in the registry", examples = "CANCELLED") @Nullable
        String ineligibleBecause,

        WeightView weight,

        @Schema(description = "单独设定人及时刻；按政策的不返回 / who set it and when; absent by policy") @Nullable
        String weighedBy,

        @Nullable Instant weighedAt)
        implements Versioned {

    static ObjectView of(LibraryObject object, Weights weights, Set<String> grounds) {
        var weight = object.ownWeight()
                .map(own -> Weight.ofOverride(own.weight(), own.reason()))
                .orElseGet(() -> weights.of(object.region(), object.sector(), grounds));
        return new ObjectView(
                object.id(),
                object.version(),
                object.name(),
                object.region().toString(),
                object.sector(),
                object.isEligible(),
                object.isEligible() ? null : object.state(),
                WeightView.of(weight),
                object.ownWeight().map(own -> own.by().name()).orElse(null),
                object.ownWeight().map(LibraryObject.OwnWeight::at).orElse(null));
    }

    /** How many tickets it would hold if a draw were frozen today, and why. */
    @Schema(name = "ObjectWeight", description = "权重及依据 / weight, and why")
    public record WeightView(
            @Schema(description = "签数 / number of tickets", examples = "3")
            int value,

            @Schema(description = "依据：政策或单独设定 / who set it", examples = "POLICY")
            Weight.Kind kind,

            @Schema(description = "该政策行适用的区划 / place of the deciding row", examples = "320281000000")
            @Nullable
            @PlaceCode
            String policyRegion,

            @Nullable String policySector,

            @Schema(description = "依据文件 / document") @Nullable
            String source,

            @Schema(description = "条款 / clause") @Nullable String clause,

            @Schema(
                    description =
                            "单独设定的理由；按政策的为因重点检查事由加签的说明 / the approver's reason; by policy, what was added for a ground")
            @Nullable
            String reason) {

        static WeightView of(Weight weight) {
            return new WeightView(
                    weight.value(),
                    weight.kind(),
                    weight.region(),
                    weight.sector(),
                    weight.source(),
                    weight.clause(),
                    weight.reason());
        }
    }
}
