package worksafe.registry.region;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.PlaceCode;

/** A place as it is shown. */
@Schema(name = "Region", description = "区划或园区 / a division or park")
public record RegionView(
        @Schema(description = "12 位区划代码 / 12-digit code", examples = "320281102000")
        String code,

        @Schema(examples = "月城镇") String name,
        RegionLevel level,
        RegionKind kind,

        @Schema(description = "上级代码，全国没有 / the place above; the nation has none", examples = "320281000000")
        @Nullable
        @PlaceCode
        String parent,

        @Schema(description = "现行有效 / whether the code is in force")
        boolean inForce,

        @Schema(description = "已知最早有效日 / first day known") @Nullable
        LocalDate validFrom,

        @Schema(description = "已知最后有效日，现行的没有 / last day known, absent while in force") @Nullable
        LocalDate validTo,

        @Schema(description = "取代它的现行区划 / what stands in its place now", examples = "120119000000") @Nullable @PlaceCode
        String successor,

        @Schema(description = "曾用名，仅在单个查询中返回 / former names, only when one place is asked for") @Nullable
        List<FormerName> formerNames) {

    static RegionView of(Region region, @Nullable RegionCode successor, @Nullable List<FormerName> formerNames) {
        return new RegionView(
                region.code().toString(),
                region.name(),
                region.level(),
                region.kind(),
                region.parent().map(RegionCode::toString).orElse(null),
                region.inForce(),
                region.validFrom().orElse(null),
                region.validTo().orElse(null),
                successor == null ? null : successor.toString(),
                formerNames == null || formerNames.isEmpty() ? null : formerNames);
    }
}
