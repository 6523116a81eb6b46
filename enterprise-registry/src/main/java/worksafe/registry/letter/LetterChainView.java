package worksafe.registry.letter;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far letters of a year were signed level by level. */
@Schema(name = "DutyLetterChain", description = "责任书层层签订情况 / how far letters of a year were signed level by level")
record LetterChainView(
        @Schema(description = "年度 / year", examples = "2026")
        int year,

        List<Line> lines) {

    /** The counts of one level. */
    @Schema(name = "DutyLetterChainLine", description = "一个层级的签订情况 / the counts of one level")
    record Line(
            @Schema(description = "签订层级 / level", examples = "COUNTY_TOWN")
            LetterLevel level,

            @Schema(description = "应签订数 / how many there are", examples = "17")
            long due,

            @Schema(description = "双方已签署数 / how many have a letter that both signed", examples = "16")
            long signed,

            @Schema(
                    description = "签订率，百分比，舍去小数第三位；没有的不返回 / per cent, cut; absent where there are none",
                    examples = "94.11")
            @Nullable
            BigDecimal percent,

            @Schema(
                    description = "未签订的列表 / the list of those that have none",
                    examples = "/api/v1/registry/duty-letters/missing?level=COUNTY_TOWN&year=2026")
            String missingList) {}
}
