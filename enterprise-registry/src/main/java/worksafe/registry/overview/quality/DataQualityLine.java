package worksafe.registry.overview.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PlaceCode;

/** How many enterprises of a place lack something. */
@Schema(name = "DataQualityLine", description = "数据质量的一行 / how many enterprises of a place lack something")
public record DataQualityLine(
        @Schema(description = "区划 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(
                description = "是否为所问区划的合计 / whether it is the place that was asked about, as a whole",
                examples = "true")
        boolean whole,

        @Schema(
                description = "是否为待分配的，即不在任何下级区划之内的 / whether it is those that are in no place right below",
                examples = "false")
        boolean unassigned,

        @Schema(description = "缺项 / what is missing") DataLack lack,

        @Schema(description = "在营企业数 / enterprises that trade", examples = "186")
        long enterprises,

        @Schema(description = "其中缺此项的 / of them lacking it", examples = "12")
        long lacking,

        @Schema(
                description = "缺项率，百分数保留两位；没有企业的不返回 / percent of them, two digits; absent where there are none",
                examples = "6.45")
        @Nullable
        BigDecimal percent,

        @Schema(
                description = "清单地址 / address of the list behind it",
                examples = "/api/v1/registry/data-quality/missing?lack=HEADCOUNT&region=320281102000")
        String list) {

    static DataQualityLine of(
            RegionCode region,
            boolean whole,
            boolean unassigned,
            DataLack lack,
            long enterprises,
            long lacking,
            String root) {
        return new DataQualityLine(
                region.toString(),
                whole,
                unassigned,
                lack,
                enterprises,
                lacking,
                enterprises == 0
                        ? null
                        : BigDecimal.valueOf(lacking)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(enterprises), 2, RoundingMode.HALF_UP),
                root + "/data-quality/missing?lack=" + lack + "&region=" + region
                        + (unassigned ? "&unassigned=true" : ""));
    }
}
