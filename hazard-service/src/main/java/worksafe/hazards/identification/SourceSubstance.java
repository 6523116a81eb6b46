package worksafe.hazards.identification;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of table 1 of the standard, with its correction factor of table 3 where that has one. */
@Schema(description = "标准表1所列危险化学品 / a substance of table 1 of the standard")
public record SourceSubstance(
        @Schema(
                description = "表1序号；同一CAS号可有多行，以序号为准 / row of table 1; one CAS number may have several rows",
                examples = "12")
        int number,

        @Schema(description = "名称和说明 / name and description", examples = "氯")
        String name,

        @Schema(description = "别名；没有的不返回 / other names; absent where there are none", examples = "液氯；氯气") @Nullable
        String alias,

        @Schema(description = "CAS 号 / CAS numbers", examples = "[\"7782-50-5\"]")
        List<String> cas,

        @Schema(description = "临界量，吨 / critical quantity in tonnes", examples = "5")
        BigDecimal criticalQuantity,

        @Schema(
                description = "通常的危险性类别符号；表1本身未载，待核，以安全技术说明书为准 / symbols of its hazards as generally"
                        + " classified; table 1 has none, to be checked, the safety data sheet prevails",
                examples = "[\"J3\", \"W4\"]")
        List<String> symbols,

        @Schema(description = "表3校正系数β；表3未列的不返回 / β of table 3; absent where that has none", examples = "4") @Nullable
        BigDecimal beta) {}
